# Build: nodejieba and better-sqlite3 compile here; this image has python3, make and g++.
FROM node:22-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY src/bundle.js src/
RUN npm ci --omit=dev
COPY src src
RUN npm run prepare

# Run: no compiler, no root. Node starts the bundle itself, so SIGTERM reaches it.
FROM node:22-bookworm-slim
# With one arena for all threads glibc gives back what was freed: the memory of a busy bot stays where it is.
ENV NODE_ENV=production MALLOC_ARENA_MAX=1
# Pictures and papers have a Chinese font for the characters that the one in the repository lacks.
RUN apt-get update && apt-get install -y --no-install-recommends fonts-noto-cjk \
  && rm -rf /var/lib/apt/lists/*
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/dist dist
COPY package.json tsconfig.json ./
COPY src src
COPY corpus corpus
RUN mkdir data && chown node:node data
USER node
# What outlives the container. Your own reports: mount a folder elsewhere and name it in CORPUS_DIR
# (/app/corpus also holds the word lists the bot reads).
VOLUME ["/app/data"]
EXPOSE 8080
# Within the container everybody may ask; who else may is for whoever publishes the port.
ENV HOST=0.0.0.0
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT || 8080}/healthz`).then(r => process.exit(r.ok ? 0 : 1), () => process.exit(1))"]
# One thread of V8's beside the one that answers: four would take the core from it.
CMD ["node", "--v8-pool-size=1", "src/start.js", "main"]
