// Keeps what was read: a report that was opened once opens without a connection. Never what only members see.
const SHELF = 'reports'
const PRIVATE = /^\/(?:d|session|answer|check)(?:\/|$)/

self.addEventListener('install', () => self.skipWaiting())
self.addEventListener('activate', event => event.waitUntil(self.clients.claim()))

self.addEventListener('fetch', event => {
  const { request } = event
  const { origin, pathname } = new URL(request.url)
  if (request.method !== 'GET' || origin !== self.location.origin || PRIVATE.test(pathname)) return
  event.respondWith(fetchAndKeep(request))
})

async function fetchAndKeep(request) {
  const shelf = await caches.open(SHELF)
  try {
    const response = await fetch(request)
    if (mayKeep(response)) await shelf.put(request, response.clone())
    return response
  } catch (error) {
    const isPage = request.mode === 'navigate'
    const kept = await shelf.match(request, { ignoreSearch: isPage, ignoreVary: true })
    if (kept) return kept
    throw error
  }
}

function mayKeep(response) {
  const rule = response.headers.get('cache-control') ?? ''
  return response.ok && !rule.includes('no-store')
}
