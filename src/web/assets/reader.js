// The pages work without this: it answers while one types, shows a figure where it is tapped, keeps the place.

const one = selector => document.querySelector(selector)

// === Search: a combobox over links

function startSearch(input) {
  const list = one('#options')
  const status = one('.search .status')
  const options = () => [...list.querySelectorAll('a[role=option]')]
  let asked = ''
  let waiting = null

  input.setAttribute('role', 'combobox')
  input.setAttribute('aria-autocomplete', 'list')
  input.setAttribute('aria-controls', 'options')
  close()

  input.addEventListener('input', () => {
    if (!input.isComposing) ask()
  })
  input.addEventListener('compositionend', ask)
  input.addEventListener('focus', () => {
    if (list.childElementCount > 0 && input.value.trim() === asked) open()
  })
  input.addEventListener('keydown', event => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step) move(event, step)
    else if (event.key === 'Enter') follow(event)
    else if (event.key === 'Escape' && !list.hidden) {
      event.preventDefault()
      close()
    }
  })
  document.addEventListener('click', event => {
    if (!event.target.closest('.search') || event.target.closest('a[role=option]')) close()
  })
  document.addEventListener('keydown', event => {
    const typing = event.target.closest('input, textarea, select')
    if (event.key !== '/' || typing) return
    event.preventDefault()
    input.focus()
  })

  async function ask() {
    const question = input.value.trim()
    asked = question
    waiting?.abort()
    if (question === '') return close()
    waiting = new AbortController()
    const query = new URLSearchParams({ q: question, r: input.dataset.report })
    try {
      const response = await fetch(`/answer?${query}`, { signal: waiting.signal })
      if (!response.ok) return close()
      list.innerHTML = await response.text()
      status.textContent = list.firstElementChild?.textContent ?? ''
      open()
    } catch (error) {
      if (error.name !== 'AbortError') close()
    }
  }

  function open() {
    list.hidden = false
    input.setAttribute('aria-expanded', 'true')
    select(null)
  }

  function close() {
    list.hidden = true
    input.setAttribute('aria-expanded', 'false')
    input.removeAttribute('aria-activedescendant')
  }

  function select(option) {
    for (const each of options()) each.setAttribute('aria-selected', String(each === option))
    if (option === null) return input.removeAttribute('aria-activedescendant')
    input.setAttribute('aria-activedescendant', option.id)
    option.scrollIntoView({ block: 'nearest' })
  }

  function move(event, step) {
    const all = options()
    if (list.hidden || all.length === 0) return
    event.preventDefault()
    const at = all.findIndex(each => each.getAttribute('aria-selected') === 'true')
    const next = at < 0 && step < 0 ? all.length - 1 : at + step
    select(all[next] ?? null)
  }

  function follow(event) {
    const option = options().find(each => each.getAttribute('aria-selected') === 'true')
    if (list.hidden || !option) return
    event.preventDefault()
    option.click()
  }
}

// === A figure that is tapped

function startFigures(article, card) {
  let figure = null

  article.addEventListener('click', event => {
    const tapped = event.target.closest('a.figure')
    if (!tapped || event.metaKey || event.ctrlKey || event.shiftKey) return
    event.preventDefault()
    figure = tapped
    show()
  })
  card.addEventListener('click', async event => {
    if (event.target.dataset.do !== 'copy') return
    await navigator.clipboard.writeText(quotation())
    event.target.textContent = document.body.dataset.copied
  })
  card.addEventListener('toggle', event => {
    if (event.newState === 'closed') figure?.focus({ preventScroll: true })
  })

  function show() {
    const { what, time, place } = figure.dataset
    card.querySelector('.card-value').textContent = figure.textContent
    card.querySelector('.card-what').textContent = what
    card.querySelector('.card-time').textContent = [time, place].filter(Boolean).join(' · ')
    const copy = card.querySelector('[data-do=copy]')
    copy.dataset.label ??= copy.textContent
    copy.textContent = copy.dataset.label
    card.querySelector('[data-do=ask]').href = `${figure.href}/ask`
    card.querySelector('[data-do=details]').href = figure.href
    card.showPopover()
    settle()
    copy.focus({ preventScroll: true })
  }

  // Below the figure where there is room, else above it; the window's edges are kept.
  function settle() {
    const at = figure.getClientRects()[0]
    const { offsetWidth: width, offsetHeight: height } = card
    const below = at.bottom + 8
    const top = below + height < innerHeight ? below : Math.max(8, at.top - height - 8)
    card.style.top = `${top}px`
    card.style.left = `${Math.max(16, Math.min(at.left, innerWidth - width - 16))}px`
  }

  function quotation() {
    const { quote } = figure.dataset // the row of a table, with its heads
    const sentence =
      quote ?? (figure.closest('.sentence') ?? figure.closest('p')).textContent.trim()
    const { title } = figure.closest('.report').dataset
    return `“${sentence}”——《${title}》${figure.dataset.place}`
  }
}

// === Places: the passage that an address names, and where one left off

function showPassage() {
  const id = decodeURIComponent(location.hash.slice(1))
  for (const shown of document.querySelectorAll('.shown')) shown.classList.remove('shown')
  const parts =
    id === ''
      ? []
      : document.querySelectorAll(
          `.passage[id="${CSS.escape(id)}"], [data-passage="${CSS.escape(id)}"]`,
        )
  for (const part of parts) part.classList.add('shown')
}

function keepPlace(article) {
  const key = `place:${article.dataset.report}`
  const passages = [...article.querySelectorAll('.passage[id]')]
  const kept = localStorage.getItem(key)
  if (kept && place === '' && location.search === '' && scrollY === 0)
    document.getElementById(kept)?.scrollIntoView()
  const headings = [...article.querySelectorAll(':is(h2, h3, h4, h5, span)[id]:not(.passage)')]
  const links = new Map(
    [...document.querySelectorAll('.outline a')].map(link => [link.hash.slice(1), link]),
  )
  let timer
  const note = () => {
    clearTimeout(timer)
    timer = setTimeout(() => {
      const line = innerHeight / 3
      const top = passages.find(each => each.getBoundingClientRect().bottom > line / 2)
      if (scrollY < 200) localStorage.removeItem(key)
      else if (top) localStorage.setItem(key, top.id)
      const heading = headings.findLast(each => each.getBoundingClientRect().top < line)
      for (const link of links.values()) link.removeAttribute('aria-current')
      links.get(heading?.id)?.setAttribute('aria-current', 'true')
    }, 100)
  }
  addEventListener('scroll', note, { passive: true })
  note()
}

// === A file dropped on a draft is checked at once

function startDrop(form) {
  const { file } = form.elements
  file.addEventListener('change', () => form.requestSubmit())
  for (const kind of ['dragover', 'dragleave', 'drop'])
    form.addEventListener(kind, event => {
      if (!event.dataTransfer?.types.includes('Files')) return
      event.preventDefault()
      form.classList.toggle('dropping', kind === 'dragover')
      if (kind !== 'drop') return
      file.files = event.dataTransfer.files
      form.requestSubmit()
    })
}

// === Inside Telegram: who opened the page is shown to the server once, then a cookie tells

async function startTelegram(initData, place) {
  for (const event of ['web_app_ready', 'web_app_expand']) tellTelegram(event)
  const shown = document.documentElement.lang
  const response = await fetch('/session', { method: 'POST', body: initData })
  history.replaceState(null, '', location.pathname + location.search + place)
  showPassage()
  one('.passage.shown')?.scrollIntoView({ block: 'center' })
  if (!response.ok) return
  const { path, language } = await response.json()
  if (path) location.assign(path)
  else if (location.pathname.startsWith('/d/') || language !== shown) location.reload()
}

function tellTelegram(event) {
  window.TelegramWebviewProxy?.postEvent(event, '{}')
  if (parent !== window)
    parent.postMessage(JSON.stringify({ eventType: event }), 'https://web.telegram.org')
}

// === The live view: its board again every few seconds, the time left every second

function startLive(board) {
  const stale = one('.stale')
  let since = Date.now()
  setInterval(async () => {
    const text = await freshBoard(board.dataset.live)
    stale.hidden = text !== null
    if (text === null) return
    since = Date.now()
    board.innerHTML = text
  }, 5000)
  setInterval(() => {
    const timer = board.querySelector('[data-left]')
    if (!timer || !stale.hidden) return
    const left = Number(timer.dataset.left) - (Date.now() - since)
    const seconds = Math.floor(Math.abs(left) / 1000)
    const time = `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`
    timer.textContent = left < 0 ? `+${time}` : time
    timer.classList.toggle('over', left < 0)
  }, 1000)
}

async function freshBoard(address) {
  try {
    const response = await fetch(address)
    if (response.status === 403) location.reload() // not for whoever is no member any more
    return response.ok ? await response.text() : null
  } catch {
    return null // without a connection: the page says so
  }
}

// Telegram's own windows grow when they are told; a browser does it itself.
function startFullScreen(button) {
  button.hidden = false
  button.addEventListener('click', () => {
    if (window.TelegramWebviewProxy || parent !== window) tellTelegram('web_app_request_fullscreen')
    else document.documentElement.requestFullscreen()
  })
}

// === Offline: the page that brings the keeper is not seen by it, so it is kept here

async function keepOffline() {
  const isKept = navigator.serviceWorker.controller !== null
  await navigator.serviceWorker.register('/offline.js')
  if (isKept || !location.pathname.startsWith('/r/')) return
  const loaded = [...document.querySelectorAll('head [src], head link[href]')]
  const shelf = await caches.open('reports')
  await shelf.addAll([location.pathname, ...loaded.map(each => each.src ?? each.href)])
}

// === Start

// Telegram adds what it signed to the place that an address names: #o86fymjp?tgWebAppData=…
const added = location.hash.search(/[?&#]tgWebApp/)
const place = added < 0 ? location.hash : location.hash.slice(0, added)
const initData =
  added < 0 ? null : new URLSearchParams(location.hash.slice(added + 1)).get('tgWebAppData')

const board = one('[data-live]')
if (board) startLive(board)
const full = one('button.full')
if (full) startFullScreen(full)

const input = one('.search input')
if (input) startSearch(input)

const article = one('.report')
const card = one('#figure-card')
if (article && card?.showPopover) startFigures(one('main'), card)
if (article) {
  if (!one('.columns')) keepPlace(article)
  showPassage()
  addEventListener('hashchange', showPassage)
}

if (initData) startTelegram(initData, place)

const outline = one('#outline')
outline?.addEventListener('click', event => {
  if (event.target.closest('a') && outline.matches(':popover-open')) outline.hidePopover()
})

for (const form of document.querySelectorAll('[data-filter]'))
  form.addEventListener('change', () => form.requestSubmit())

for (const form of document.querySelectorAll('[data-drop]')) startDrop(form)

if ('serviceWorker' in navigator) keepOffline()
