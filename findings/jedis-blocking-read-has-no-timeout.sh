#!/usr/bin/env bash
# jedis: a blocking read with a block time of half a second hangs for as long as Redis is frozen, in spite of a time-out of 2 s.
# version: jedis 8.0.2, Redis 7.0.15, seen on JDK 17.
# A good engineer would guess: with BLOCK 500 and a socket time-out of 2 s, XREAD returns or throws after 2.5 s at the latest.
# What happens: for blocking commands jedis sets the socket's time-out to none. A plain GET fails after 2 s, XREAD BLOCK 500 waits on a
#   stopped Redis without end (ended here after 20 s by waking Redis). blockingSocketTimeoutMillis is a separate setting, off by default.
# Seen: GET on a stopped Redis: JedisConnectionException / XREAD BLOCK 500 on a stopped Redis: still waiting after 20 s
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
    <dependency><groupId>redis.clients</groupId><artifactId>jedis</artifactId><version>8.0.2</version></dependency>
    <dependency><groupId>org.slf4j</groupId><artifactId>slf4j-nop</artifactId><version>1.7.36</version></dependency>
  </dependencies>
</project>
XML
mvn -q -Dstyle.color=never dependency:copy-dependencies -DoutputDirectory=libs

cat > Finding.java <<'JAVA'
import java.util.Map;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.StreamEntryID;
import redis.clients.jedis.exceptions.JedisConnectionException;
import redis.clients.jedis.params.XReadParams;

class Finding {
  public static void main(String[] args) throws Exception {
    var port = Integer.parseInt(args[0]);
    var pid = args[1];
    var plain = new Jedis("127.0.0.1", port, 2000);
    var blocking = new Jedis("127.0.0.1", port, 2000);
    plain.ping();
    blocking.ping();
    var half = XReadParams.xReadParams().block(500);
    blocking.xread(half, Map.of("stream", new StreamEntryID("0-0"))); // empty after half a second

    signal("-STOP", pid);
    String get;
    try {
      get = plain.get("key");
    } catch (JedisConnectionException timedOut) {
      get = "JedisConnectionException";
    }
    var reader = new Thread(() -> blocking.xread(half, Map.of("stream", new StreamEntryID("0-0"))));
    reader.setUncaughtExceptionHandler((thread, thrown) -> System.out.println(thrown));
    reader.start();
    reader.join(20_000);
    var waiting = reader.isAlive();
    signal("-CONT", pid);

    System.out.println("GET on a stopped Redis: " + get);
    System.out.println("XREAD BLOCK 500 on a stopped Redis: " + (waiting ? "still waiting after 20 s" : "ended"));
    var asSeen = get.equals("JedisConnectionException") && waiting;
    if (!asSeen) System.err.println("CHANGED: a blocking command of jedis no longer waits without end by default.");
    System.exit(asSeen ? 0 : 1);
  }

  private static void signal(String signal, String pid) throws Exception {
    new ProcessBuilder("kill", signal, pid).inheritIO().start().waitFor();
  }
}
JAVA
timeout 90 java -cp "libs/*" Finding.java $port $redis || {
  code=$?
  [ $code -ne 124 ] || echo "CHANGED, or this machine is too busy: no end within 90 s." >&2
  exit $code
}
