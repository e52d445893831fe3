package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.Redis;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;

/** Some servers in this JVM that are one, by a Redis of their own. */
final class Servers implements AutoCloseable {
  final Redis redis = Redis.start();
  private final List<LessonServer> all = new ArrayList<>();

  static Servers start(int count) {
    var servers = new Servers();
    for (var i = 0; i < count; i++) {
      servers.startOne();
    }
    return servers;
  }

  LessonServer startOne() {
    return startOne(redis.uri());
  }

  /**
   * @param address by which it reaches Redis
   */
  LessonServer startOne(URI address) {
    return start(new SocketServer(Time.REAL), address);
  }

  /** One with features of its own besides. */
  LessonServer startOne(SocketServer features) {
    return start(features, redis.uri());
  }

  private LessonServer start(SocketServer features, URI address) {
    var options = Options.anyFreePort().with("redis", address.toString());
    var server = LessonServer.start(Step09.lesson(features), options);
    all.add(server);
    return server;
  }

  LessonServer get(int number) {
    return all.get(number);
  }

  int count() {
    return all.size();
  }

  /** Somebody on one of the servers. */
  Person join(int server) {
    return Person.join(all.get(server).socket());
  }

  Person join(int server, String nickname, String... rooms) {
    var person = join(server);
    person.ask("nickname", Map.of("nickname", nickname));
    return person.enters(rooms);
  }

  /** Stops one of them, as Ctrl+C does. */
  void stop(int server) {
    all.get(server).close();
  }

  @Override
  public void close() {
    all.forEach(LessonServer::close);
    redis.close();
  }

  /** Waits until this one has been told that all servers agree again, or that its own is alone. */
  static void isTold(Person person, boolean isAlone) {
    eventually(
        () -> {
          var news = person.hears("servers");
          assertThat(news.path("isAlone").asBoolean()).isEqualTo(isAlone);
        });
  }

  /** Waits until this one has heard that somebody is gone, and of nobody else. */
  static void hearsBye(Person person, String nickname) {
    await()
        .atMost(Duration.ofSeconds(30))
        .untilAsserted(
            () ->
                assertThat(person.hasHeard("bye"))
                    .extracting(it -> it.path("nickname").asString())
                    .containsExactly(nickname));
  }
}
