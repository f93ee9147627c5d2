// Owns the servers that the printed folder is tried on: how each is started, by the least that serves a
// folder. Which there are depends on the machine; none may listen beyond it.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { programs, runs } from '../runner/find-program.ts';
import { exactKeys, withoutRedirect } from './own-hosts.ts';

/** Where a server finds what it serves, what it may write, and where it listens. */
export interface Place {
  /** The folder that lies at `/`. */
  root: string;
  /** For its own files: configuration, logs, process id. */
  scratch: string;
  port: number;
  /** What `stet hosting` prints for it, instead of the least. */
  told?: string;
  /** Whether a server that can reads the file that lies in the folder for it. */
  own?: boolean;
}

/** A kind of host. */
export interface Host {
  name: string;
  /** The program it needs; undefined for one of our own. */
  program?: string;
  /** What `stet hosting` calls it, where that knows it. */
  configured?: string;
  /** Whether it sends `/folder` on to `/folder/`. */
  redirects: boolean;
  /** Whether it sends 404.html, with 404, for what is not there; plain servers answer in their own words. */
  missing: boolean;
  /** Starts it; the child ends with it. */
  start(place: Place): ChildProcess | { kill(): void };
}

/** The path of a program, where Debian puts servers too; undefined where it is not installed. */
function programPath(program: string): string | undefined {
  const beside = ['/usr/sbin', '/usr/local/sbin'].map((folder) => join(folder, program));
  return programs([program])[0] ?? beside.find(runs);
}

/** Why a host cannot be tried here; false where it can. */
export function notHere({ program }: Host): string | false {
  const missing = program !== undefined && programPath(program) === undefined;
  return missing ? `${program} is not installed` : false;
}

function run(program: string, args: readonly string[], cwd?: string): ChildProcess {
  const path = programPath(program) ?? program;
  return spawn(path, args, { stdio: ['ignore', 'ignore', 'inherit'], ...(cwd && { cwd }) });
}

function configured(place: Place, name: string, text: string): string {
  mkdirSync(place.scratch, { recursive: true });
  const file = join(place.scratch, name);
  writeFileSync(file, text);
  return file;
}

/** What a distribution's own file of types says of ours, as far as servers know them. */
const nginxTypes = existsSync('/etc/nginx/mime.types') ? 'include /etc/nginx/mime.types;' : '';

function nginx(place: Place): ChildProcess {
  const { root, scratch, port, told } = place;
  const least = `server { listen 127.0.0.1:${port}; root ${root}; absolute_redirect off;
error_page 404 /404.html; }`;
  const site = told
    ?.replace(/listen 80;/, `listen 127.0.0.1:${port};`)
    .replace(/ *listen \[::\]:80;\n/, '');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi']
    .map((name) => `${name}_temp_path ${scratch}/${name};`)
    .join('\n');
  const file = configured(
    place,
    'nginx.conf',
    `daemon off; master_process off; pid ${scratch}/nginx.pid; error_log ${scratch}/error.log;
events {}
http {
${nginxTypes}
access_log off; ${temporary}
${site ?? least}
}`,
  );
  return run('nginx', ['-e', join(scratch, 'error.log'), '-c', file]);
}

const apacheModules = 'mpm_event authz_core dir mime alias headers rewrite setenvif filter deflate';

function apache(place: Place): ChildProcess {
  const { root, scratch, port, told } = place;
  const folder = '/usr/lib/apache2/modules';
  const least = `DirectoryIndex index.html
DocumentRoot ${root}
<Directory ${root}>
Require all granted
AllowOverride ${place.own ? 'FileInfo' : 'None'}
Options FollowSymLinks
</Directory>
${place.own ? '' : 'ErrorDocument 404 /404.html'}`;
  const modules = apacheModules
    .split(' ')
    .map((name) => `LoadModule ${name}_module ${folder}/mod_${name}.so`)
    .join('\n');
  const file = configured(
    place,
    'apache.conf',
    `ServerName localhost
Listen 127.0.0.1:${port}
PidFile ${scratch}/apache.pid
ErrorLog ${scratch}/error.log
${modules}
TypesConfig /etc/mime.types
${told?.replace('*:80>', `*:${port}>`) ?? least}`,
  );
  return run('apache2', ['-d', scratch, '-f', file, '-DFOREGROUND']);
}

/** Without its cache: for a second it sends what lay there before. */
function lighttpd(place: Place): ChildProcess {
  const { root, scratch, port, told } = place;
  const least = `server.errorfile-prefix = "${root}/"
server.modules += ("mod_setenv", "mod_redirect", "mod_alias")
index-file.names = ("index.html")
mimetype.assign = (".html" => "text/html; charset=utf-8", ".js" => "text/javascript",
  ".css" => "text/css", ".xml" => "text/xml", ".json" => "application/json",
  ".svg" => "image/svg+xml", ".png" => "image/png")`;
  const file = configured(
    place,
    'lighttpd.conf',
    `server.document-root = "${root}"
server.errorlog = "${scratch}/error.log"
server.port = ${port}
server.bind = "127.0.0.1"
server.stat-cache-engine = "disable"
${told?.replace(/\$HTTP\["host"\] =~ "[^"]*"/, '$HTTP["host"] =~ "127"') ?? least}`,
  );
  return run('lighttpd', ['-D', '-f', file]);
}

function caddy(place: Place): ChildProcess {
  const { root, scratch, port, told } = place;
  const host = `http://127.0.0.1:${port} {\n`;
  const least = `${host}bind 127.0.0.1\nroot * ${root}\nfile_server
handle_errors {\nrewrite * /404.html\nfile_server\n}\n}`;
  const file = configured(
    place,
    'Caddyfile',
    `{
admin off
auto_https off
log {
output discard
}
}
${told?.replace(/^\S+ \{\n/, `${host}bind 127.0.0.1\n`) ?? least}`,
  );
  const env = { ...process.env, HOME: scratch, XDG_DATA_HOME: scratch, XDG_CONFIG_HOME: scratch };
  return spawn(
    programPath('caddy') ?? 'caddy',
    ['run', '--config', file, '--adapter', 'caddyfile'],
    {
      ...{ stdio: 'ignore', env },
    },
  );
}

const whole = { redirects: true, missing: true };

export const hosts: readonly Host[] = [
  { ...whole, name: 'nginx', program: 'nginx', configured: 'nginx', start: nginx },
  { ...whole, name: 'Apache', program: 'apache2', configured: 'apache', start: apache },
  { ...whole, name: 'lighttpd', program: 'lighttpd', configured: 'lighttpd', start: lighttpd },
  { ...whole, name: 'Caddy', program: 'caddy', configured: 'caddy', start: caddy },
  {
    ...{ name: 'busybox httpd', program: 'busybox', redirects: true, missing: false },
    start: ({ root, port }) =>
      run('busybox', ['httpd', '-f', '-p', `127.0.0.1:${port}`, '-h', root]),
  },
  {
    ...{ name: "Python's http.server", program: 'python3', redirects: true, missing: false },
    start: ({ root, port }) =>
      spawn(
        programPath('python3') ?? 'python3',
        ['-m', 'http.server', '--bind', '127.0.0.1', '--directory', root, String(port)],
        { stdio: 'ignore' },
      ),
  },
  { name: 'a store of exact keys', redirects: false, missing: true, start: exactKeys },
  { name: 'a host without redirects', redirects: false, missing: true, start: withoutRedirect },
];
