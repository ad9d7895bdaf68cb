import { statfs } from 'node:fs/promises';
import { Gauge, type Registry } from 'prom-client';

/** How full the disk of a folder is, as an ordinary user may fill it. */
export function gaugeDisk(registry: Registry, folder: string): void {
  registry.registerMetric(new Gauge({
    name: 'entrepot_disk_size_bytes', help: 'Size of the disk that holds the folder of DISK_FOLDER.', registers: [],
    async collect() {
      const { blocks, bsize } = await statfs(folder);
      this.set(blocks * bsize);
    },
  }));
  registry.registerMetric(new Gauge({
    name: 'entrepot_disk_free_bytes', help: 'What is free of it.', registers: [],
    async collect() {
      const { bavail, bsize } = await statfs(folder);
      this.set(bavail * bsize);
    },
  }));
}
