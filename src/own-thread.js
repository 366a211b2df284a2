// Where the sources run themselves, a thread is not given the reader of them that `--import` gives its process.
import { workerData } from 'node:worker_threads'
import { register } from 'tsx/esm/api'

register()
await import(workerData)
