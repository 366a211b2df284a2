# Build: nodejieba and better-sqlite3 compile here; this image has python3, make and g++.
FROM node:22-bookworm AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev

# Run: no compiler, no root. Node starts the source itself, so SIGTERM reaches it.
FROM node:22-bookworm-slim
ENV NODE_ENV=production
WORKDIR /app
COPY --from=build /app/node_modules node_modules
COPY package.json tsconfig.json ./
COPY src src
COPY corpus corpus
RUN mkdir data && chown node:node data
USER node
# What outlives the container. Your own reports: mount a folder elsewhere and name it in CORPUS_DIR
# (/app/corpus also holds the word lists the bot reads).
VOLUME ["/app/data"]
EXPOSE 8080
CMD ["node", "--import", "tsx", "src/main.ts"]
