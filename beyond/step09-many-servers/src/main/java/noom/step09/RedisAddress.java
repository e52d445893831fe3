package noom.step09;

import java.net.URI;
import java.util.Optional;
import java.util.Set;
import noom.workbench.Options;
import noom.workbench.StartError;
import redis.clients.jedis.DefaultJedisClientConfig;
import redis.clients.jedis.Jedis;
import redis.clients.jedis.JedisClientConfig;

/**
 * Where Redis is, and under which names our keys stand there.
 *
 * @param uri with user, password and number of the database, where there are any; {@code rediss} is
 *     Redis over TLS
 */
record RedisAddress(URI uri, String prefix) {
  private static final Set<String> SCHEMES = Set.of("redis", "rediss");
  private static final int TIMEOUT = 2_000; // ms
  private static final JedisClientConfig CONFIG =
      DefaultJedisClientConfig.builder()
          .connectionTimeoutMillis(TIMEOUT)
          .socketTimeoutMillis(TIMEOUT)
          .blockingSocketTimeoutMillis(RedisLog.LONGEST_WAIT + TIMEOUT)
          .build();

  /**
   * What a person gave: {@code -Dredis=redis://user:password@host:6379/0} and {@code
   * -Dredis.prefix=}.
   *
   * @throws StartError if it is no such address
   */
  static Optional<RedisAddress> of(Options given) {
    var text = given.text("redis", "").strip();
    var prefix = given.text("redis.prefix", "noom").strip();
    return Optional.of(text)
        .filter(it -> !it.isEmpty())
        .map(it -> new RedisAddress(uri(it), prefix));
  }

  private static URI uri(String text) {
    try {
      var uri = new URI(text);
      if (uri.getScheme() != null && SCHEMES.contains(uri.getScheme()) && uri.getHost() != null) {
        return uri;
      }
    } catch (java.net.URISyntaxException malformed) {
      // told below, without what may be a password
    }
    throw new StartError("start.redis");
  }

  /** Without user and password, for people to read. */
  String place() {
    return uri.getHost() + ":" + (uri.getPort() < 0 ? 6379 : uri.getPort());
  }

  String key(String name) {
    return prefix + ":" + name;
  }

  /**
   * @throws redis.clients.jedis.exceptions.JedisException if nobody answers there
   */
  Jedis connect() {
    return new Jedis(uri, CONFIG);
  }
}
