import { deviceKeyContract } from './device-key.contract.ts'
import { memoryDeviceKey } from './memory-device-key.ts'

deviceKeyContract('memory', async () => memoryDeviceKey())
