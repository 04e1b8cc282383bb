#!/usr/bin/env python3
"""Sends an update of 300 KB through nginx with nginx-webhook.conf, slowly and to a bot that reads slowly, and looks whether
nginx wrote anything: into its folders for bodies and answers (also what is deleted at once), or into its access log. Then the
same with nginx's own habits, which do write: so that the test is known to see it. Needs nginx; listens on 127.0.0.1 alone."""
import ctypes, os, pathlib, re, shutil, socket, subprocess, sys, tempfile, threading, time

HERE = pathlib.Path(__file__).resolve().parent
UPDATE = b'{"update_id":1,"message":{"message_id":1,"date":1,"chat":{"id":777000777,"type":"private"},"text":"' + b"x" * 300_000 + b'"}}'
IN_CREATE, IN_NONBLOCK = 0x100, 0o4000


def bot(listener, got):
    while True:
        try:
            connection, _ = listener.accept()
        except OSError:
            return
        with connection:
            data = b""
            while b"\r\n\r\n" not in data:
                data += connection.recv(65536)
            head, body = data.split(b"\r\n\r\n", 1)
            length = int(re.search(rb"content-length: *(\d+)", head, re.I).group(1))
            while len(body) < length:
                time.sleep(0.005)  # a bot that is busy: what comes meanwhile has to wait somewhere
                body += connection.recv(8192)
            got.append(body)
            connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n")


def run(location, bot_port):
    """Starts nginx with a location, sends the update, ends nginx. Gives the answer's first line, files made, bytes of access log."""
    libc = ctypes.CDLL("libc.so.6", use_errno=True)
    with tempfile.TemporaryDirectory() as folder:
        work = pathlib.Path(folder)
        os.chmod(work, 0o755)
        for name in ("body", "answer"):
            (work / name).mkdir(mode=0o777)
            os.chmod(work / name, 0o777)
        watch = libc.inotify_init1(IN_NONBLOCK)
        for name in ("body", "answer"):
            libc.inotify_add_watch(watch, str(work / name).encode(), IN_CREATE)
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        (work / "location.conf").write_text(location.replace("127.0.0.1:8090", f"127.0.0.1:{bot_port}"))
        (work / "nginx.conf").write_text(f"""
            worker_processes 1; daemon off; pid {work}/pid; error_log {work}/error.log info;
            events {{}}
            http {{
                access_log {work}/access.log;
                client_body_temp_path {work}/body; proxy_temp_path {work}/answer;
                server {{ listen 127.0.0.1:{port}; include {work}/location.conf; }}
            }}""")
        nginx = subprocess.Popen(["nginx", "-p", folder, "-c", str(work / "nginx.conf")], stderr=subprocess.DEVNULL)
        try:
            for _ in range(200):
                try:
                    client = socket.create_connection(("127.0.0.1", port), timeout=30)
                    break
                except OSError:
                    time.sleep(0.05)
            else:
                sys.exit("nginx does not start:\n" + (work / "error.log").read_text())
            with client:
                client.sendall(b"POST /telegram HTTP/1.1\r\nHost: bot.example.org\r\nContent-Type: application/json\r\nContent-Length: %d\r\nConnection: close\r\n\r\n" % len(UPDATE))
                for at in range(0, len(UPDATE), 30_000):
                    client.sendall(UPDATE[at:at + 30_000])
                    time.sleep(0.02)
                answer = client.recv(4096).split(b"\r\n")[0].decode()
            time.sleep(0.3)
            try:
                made = os.read(watch, 65536)
            except BlockingIOError:
                made = b""
            log = work / "access.log"
            return answer, len(made) > 0, log.stat().st_size if log.exists() else 0
        finally:
            nginx.terminate()
            nginx.wait()
            os.close(watch)


def main():
    if not shutil.which("nginx"):
        print("skipped: nginx is not installed")
        return 0
    shipped = (HERE / "nginx-webhook.conf").read_text()
    listener, got = socket.create_server(("127.0.0.1", 0)), []
    threading.Thread(target=bot, args=(listener, got), daemon=True).start()
    port = listener.getsockname()[1]
    answer, wrote, logged = run(shipped, port)
    print(f"as shipped: {answer}, {len(got[0]) if got else 0} bytes arrived, {'wrote' if wrote else 'wrote nothing'}, access log {logged} bytes")
    right = answer.endswith("200 OK") and got == [UPDATE] and not wrote and logged == 0
    habits = re.sub(r"(?m)^\s*(access_log|proxy_request_buffering|proxy_buffering).*$", "", shipped)
    _, wrote, logged = run(habits, port)
    print(f"with nginx's habits: {'wrote' if wrote else 'wrote nothing'}, access log {logged} bytes")
    listener.close()
    if not (wrote and logged > 0):
        print("the test does not see what nginx writes")
        return 1
    return 0 if right else 1


if __name__ == "__main__":
    sys.exit(main())
