#!/usr/bin/env bash
# lettuce counts twice: one incr() is sent again when the connection ends politely before the answer, but not after a reset.
# version: lettuce-core 7.7.0.RELEASE, Redis 7.0.15, seen on JDK 17.
# A good engineer would guess: a command that was written and not answered fails, however the connection ended, and the caller decides.
# What happens: after FIN lettuce reconnects and repeats it by itself, incr() returns 2, no error. After RST the same call throws,
#   and the counter is 1. So the way a proxy or a Redis hangs up decides between "at least once" and "at most once".
# Seen: FIN: incr() returned 2, the counter is 2 / RST: incr() threw RedisException, the counter is 1
set -euo pipefail
folder=$(mktemp -d)
trap 'kill -9 ${redis:-} 2>/dev/null || true; rm -rf "$folder"' EXIT
cd "$folder"
port=$((20000 + RANDOM % 10000))
redis-server --port $port --bind 127.0.0.1 --save "" --dir "$folder" > redis.log &
redis=$!
disown
echo "on $(redis-server --version | cut -d' ' -f1-3)"
cat > pom.xml <<'XML'
<project>
  <modelVersion>4.0.0</modelVersion>
  <groupId>finding</groupId><artifactId>finding</artifactId><version>1</version>
  <dependencies>
    <dependency><groupId>io.lettuce</groupId><artifactId>lettuce-core</artifactId><version>7.7.0.RELEASE</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs

cat > Finding.java <<'JAVA'
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisURI;
import io.lettuce.core.RedisException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;

class Finding {
  public static void main(String[] args) throws Exception {
    var redis = Integer.parseInt(args[0]);
    var fin = oneIncrement(redis, false);
    var rst = oneIncrement(redis, true);
    System.out.println("FIN: " + fin);
    System.out.println("RST: " + rst);
    var asSeen =
        fin.equals("incr() returned 2, the counter is 2")
            && rst.equals("incr() threw RedisException, the counter is 1");
    if (!asSeen) System.err.println("CHANGED: an increment without an answer is no longer repeated after FIN and given up after RST.");
    System.exit(asSeen ? 0 : 1);
  }

  private static String oneIncrement(int redis, boolean reset) throws Exception {
    var swallow = new AtomicBoolean();
    var relay = relay(redis, swallow, reset);
    var direct = RedisClient.create("redis://127.0.0.1:" + redis).connect().sync();
    direct.set("counter", "0");
    var uri = RedisURI.builder().withHost("127.0.0.1").withPort(relay).withTimeout(Duration.ofSeconds(15)).build();
    var relayed = RedisClient.create(uri).connect().sync();
    relayed.get("counter");
    swallow.set(true);
    String outcome;
    try {
      outcome = "returned " + relayed.incr("counter");
    } catch (RedisException thrown) {
      outcome = "threw " + thrown.getClass().getSimpleName();
    }
    return "incr() " + outcome + ", the counter is " + direct.get("counter");
  }

  /** Passes everything on, but once told to swallow, it hangs up instead of bringing the next answer. */
  private static int relay(int redis, AtomicBoolean swallow, boolean reset) throws IOException {
    var door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    new Thread(
            () -> {
              try {
                while (true) {
                  var client = door.accept();
                  var server = new Socket(InetAddress.getLoopbackAddress(), redis);
                  new Thread(() -> pass(client, server, new AtomicBoolean(), false)).start();
                  new Thread(() -> pass(server, client, swallow, reset)).start();
                }
              } catch (IOException closed) {
                // the end of the relay
              }
            })
        .start();
    return door.getLocalPort();
  }

  private static void pass(Socket from, Socket to, AtomicBoolean swallow, boolean reset) {
    var bytes = new byte[8192];
    try (from; to) {
      for (int n = from.getInputStream().read(bytes); n >= 0; n = from.getInputStream().read(bytes)) {
        if (swallow.compareAndSet(true, false)) {
          if (reset) to.setSoLinger(true, 0);
          return;
        }
        to.getOutputStream().write(bytes, 0, n);
      }
    } catch (IOException gone) {
      // the other direction has closed both
    }
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java $port || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
