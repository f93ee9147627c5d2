#!/usr/bin/env node
// The command as npm links it. Plain JavaScript, so that an old Node can read it and say what it lacks.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major > 22 || (major === 22 && minor >= 18)) {
  await import('./stet.ts');
} else {
  console.error(
    `Stet needs Node 22.18 or newer; this is Node ${process.versions.node}. ` +
      'In its folder, npm run build, npm run dev and npm start bring their own.',
  );
  process.exitCode = 1;
}
