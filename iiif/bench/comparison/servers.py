"""The servers that are compared. Each knows its address for a request and its processes."""

import os
import signal
import socket
import subprocess
import time
import urllib.request

from .stage import IIPSRV, find, run, say

PATIENCE = 120


class Server:
    """A process with all its children, stopped at the end."""

    def __init__(self, name):
        self.name = name
        self.process = None

    def start(self, command, log, **environment):
        with open(log, "wb") as output:
            self.process = subprocess.Popen(
                [str(part) for part in command],
                stdout=output,
                stderr=output,
                env={**os.environ, **environment},
                start_new_session=True,
            )

    def __enter__(self):
        return self

    def __exit__(self, *failure):
        os.killpg(self.process.pid, signal.SIGTERM)
        try:
            self.process.wait(30)
        except subprocess.TimeoutExpired:
            os.killpg(self.process.pid, signal.SIGKILL)

    def processes(self):
        """The numbers of all processes that work for this server."""
        return [int(number) for number in run("pgrep", "-s", self.process.pid).split()]

    def fetch(self, request):
        with urllib.request.urlopen(f"http://127.0.0.1:{self.port}{self.path(request)}") as answer:
            return answer.read()

    def await_answer(self, request):
        deadline = time.monotonic() + PATIENCE
        while True:
            try:
                return self.fetch(request)
            except OSError as failure:
                if time.monotonic() > deadline or self.process.poll() is not None:
                    raise RuntimeError(f"{self.name} does not answer: {failure}") from failure
                time.sleep(0.2)


class Ours(Server):
    """Our packaged server with the page as its only item."""

    SETTINGS = {"TANGTHU_LIMITS_MODE": "off", "TANGTHU_IMAGES_CACHE_MEGABYTES": "0"}

    def __init__(self, stage, page):
        super().__init__("ours")
        self.port = free_port()
        self.prefix = ""
        self.home = stage.folder / "home"
        say("starting our server")
        self.start(
            [stage.archive(), "serve", "--home", self.home, "--port", self.port],
            stage.folder / "server.log",
            **self.SETTINGS,
        )
        try:
            self._take_in(stage, page)
        except BaseException:
            self.__exit__()
            raise

    def _take_in(self, stage, page):
        self.await_answer("/health")
        say(f"taking in the page of {page.name}")
        run(stage.archive(), "ingest", "--home", self.home, deposit(stage.folder / "deposit", page))
        self.pyramid = self._only_pyramid()
        self.prefix = f"/iiif/image/3/{self.pyramid.parent.name}.0001/"
        self.await_answer("info.json")

    def _only_pyramid(self):
        """It lies in the folder of its item, and is moved there when it is whole."""
        deadline = time.monotonic() + PATIENCE
        while time.monotonic() < deadline:
            for file in (self.home / "images").glob("*/??/??/*/*.tif"):
                return file
            time.sleep(0.2)
        raise RuntimeError(f"no pyramid is made; see {self.home}/logs")

    def path(self, request):
        return self.prefix + request


def deposit(folder, page):
    """The page as a folder that can be taken in."""
    item = folder / "page"
    item.mkdir(parents=True, exist_ok=True)
    (folder / "library.yaml").write_text(
        "id: VN-BENCH\nnames: [{value: Thư viện đo, lang: vi}]\ntype: public\nlevel: province\n"
    )
    (item / "item.yaml").write_text(
        "library: VN-BENCH\nlocalId: BENCH.1\nkind: book\ntitles: [{value: Trang đo, lang: vi}]\n"
        "rights: http://creativecommons.org/licenses/by/4.0/\naccess: open\n"
        "digitization: published\nstate: published\n"
    )
    master = item / "001.tif"
    if not master.exists():
        os.link(page.file, master) if os.stat(page.file).st_dev == os.stat(item).st_dev else run(
            "cp", page.file, master
        )
    return folder


class IipImage(Server):
    """IIPImage on our pyramid, a process for each core, as Debian packages it. It speaks FastCGI: nginx stands before.

    It keeps tiles in memory, 10 MB of them unless told otherwise: with one page those of all small levels, decoded.
    """

    def __init__(self, stage, pyramid, name="IIPImage", cache_megabytes=10):
        super().__init__(name)
        self.pyramid = pyramid
        self.port = free_port()
        self.start(
            ["spawn-fcgi", "-n", "-F", os.cpu_count(), "-a", "127.0.0.1", "-p", self.port, "--", IIPSRV],
            stage.folder / "iip.log",
            FILESYSTEM_PREFIX="/",
            LOGFILE="/dev/null",
            VERBOSITY="0",
            MAX_CVT="10000",
            JPEG_QUALITY="85",
            MAX_IMAGE_CACHE_SIZE=str(cache_megabytes),
        )


class Nginx(Server):
    """nginx with the tiles as plain files, and as the front of each IIPImage."""

    CONFIGURATION = """
worker_processes auto; daemon off; pid {folder}/nginx.pid; error_log {folder}/nginx-errors.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000;
  client_body_temp_path {folder}/t1; proxy_temp_path {folder}/t2; fastcgi_temp_path {folder}/t3;
  uwsgi_temp_path {folder}/t4; scgi_temp_path {folder}/t5;
  types {{ image/jpeg jpg; application/json json; }}
  root {folder}/files;
  server {{ listen 127.0.0.1:{plain}; }}
  server {{ listen 127.0.0.1:{cached}; open_file_cache max=10000 inactive=60s; }}
  {fronts}
}}
"""

    FRONT = """
  server {{
    listen 127.0.0.1:{front};
    location / {{
      fastcgi_pass 127.0.0.1:{iip}; fastcgi_keep_conn on;
      fastcgi_param QUERY_STRING $query_string; fastcgi_param REQUEST_METHOD $request_method;
      fastcgi_param SERVER_PROTOCOL $server_protocol; fastcgi_param HTTP_HOST $http_host;
      fastcgi_param REQUEST_URI $request_uri;
    }}
  }}
"""

    def __init__(self, stage, *behind):
        super().__init__("nginx")
        self.files = stage.folder / "nginx" / "files"
        self.files.mkdir(parents=True, exist_ok=True)
        ports = {name: free_port() for name in ("plain", "cached")}
        fronts = {iip: free_port() for iip in behind}
        blocks = "".join(self.FRONT.format(front=port, iip=iip.port) for iip, port in fronts.items())
        file = stage.folder / "nginx" / "nginx.conf"
        file.write_text(self.CONFIGURATION.format(folder=file.parent, fronts=blocks, **ports))
        self.start([find("nginx"), "-p", file.parent, "-c", file], stage.folder / "nginx.log")
        self.plain = Door(self, "nginx", ports["plain"])
        self.cached = Door(self, "nginx, open_file_cache", ports["cached"])
        self.fronts = [Door(self, iip.name, port, f"/?IIIF={iip.pyramid}", iip) for iip, port in fronts.items()]
        for front in self.fronts:
            front.await_answer("info.json")

    def mirror(self, ours, tiles):
        """Saves answers of our server as files under the same names."""
        say(f"saving {len(tiles)} tiles for nginx")
        for request in [*tiles, "info.json"]:
            file = self.files / request
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_bytes(ours.fetch(request))


class Door:
    """One of the addresses at which a server listens, perhaps for another server behind it."""

    def __init__(self, server, name, port, prefix="", behind=None):
        self.server = server
        self.name = name
        self.port = port
        self.prefix = prefix
        self.behind = behind
        self.process = server.process

    def path(self, request):
        return f"{self.prefix}/{request}"

    def processes(self):
        return self.server.processes() + (self.behind.processes() if self.behind else [])

    fetch = Server.fetch
    await_answer = Server.await_answer


def free_port():
    with socket.socket() as any_port:
        any_port.bind(("127.0.0.1", 0))
        return any_port.getsockname()[1]
