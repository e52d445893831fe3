package noom.step09;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import noom.step04.Person;
import noom.step04.SocketServer;
import noom.testkit.Client;
import noom.testkit.Needed;
import noom.testkit.Program;
import noom.testkit.Redis;
import noom.testkit.engine.ProgramPath;
import noom.workbench.LessonServer;
import noom.workbench.Options;
import noom.workbench.Time;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import tools.jackson.databind.JsonNode;

/** A server of the course, in Node, and two of ours have people in one room. */
@Timeout(300) // npm may have to install
class NodeServersTest {
  private static final Path FOLDER = Path.of("target/streams-adapter-0.3.1").toAbsolutePath();
  private static final List<String> PACKAGES =
      List.of("socket.io@4.8.4", "@socket.io/redis-streams-adapter@0.3.1", "redis@5.12.1");

  @AutoClose private final Redis redis = Redis.start();
  @AutoClose private LessonServer one;
  @AutoClose private LessonServer two;
  @AutoClose private Program node;

  @BeforeEach
  void start() throws IOException {
    Needed.orSkip(ProgramPath.of("npm").isPresent(), "Node.js is not installed");
    install();
    var script = FOLDER.resolve("course-server.cjs");
    try (var source = getClass().getResourceAsStream("course-server.cjs")) {
      Files.write(script, source.readAllBytes());
    }
    var command = List.of("node", script.toString(), redis.uri().toString(), FOLDER.toString());
    node = Program.start(new ProcessBuilder(command));
    one = server();
    two = server();
  }

  private static void install() throws IOException {
    if (!Files.exists(FOLDER.resolve("node_modules/redis"))) {
      Files.createDirectories(FOLDER);
      var command =
          new ArrayList<>(
              List.of("npm", "install", "--prefix", ".", "--no-save", "--ignore-scripts"));
      command.addAll(List.of("--no-audit", "--no-fund", "--loglevel=error"));
      command.addAll(PACKAGES);
      try (var npm = Program.start(new ProcessBuilder(command).directory(FOLDER.toFile()))) {
        Needed.orSkip(npm.exitCode(Duration.ofMinutes(2)) == 0, "npm: " + npm.lines());
      }
    }
  }

  private LessonServer server() {
    var options =
        Options.anyFreePort()
            .with("redis", redis.uri().toString())
            .with("redis.adapter", "socket.io");
    return LessonServer.start(Step09.lesson(new SocketServer(Time.REAL)), options);
  }

  /** Somebody with the course's page on the server in Node. */
  private Client onNode(String nickname) {
    var page = node.page();
    var path = "socket.io/?EIO=4&transport=websocket";
    var client = Client.connect(URI.create("ws://localhost:%d/%s".formatted(page.getPort(), path)));
    client.next();
    client.send("40");
    assertThat(client.next()).startsWith("40{");
    client.send("42[\"nickname\",\"%s\"]".formatted(nickname));
    client.send("420[\"enter_room\",\"lobby\"]");
    assertThat(client.next()).isEqualTo("430[]");
    return client;
  }

  private static Person join(LessonServer server, String nickname) {
    var person = Person.join(server.socket());
    person.ask("nickname", Map.of("nickname", nickname));
    return person.enters("lobby");
  }

  private static void say(Person person, String text) {
    person.ask("new_message", Map.of("text", text, "room", "lobby"));
  }

  @Test
  void whatIsSaidOnOneOfThemIsHeardOnceOnAllThree() {
    try (var node = onNode("Nam");
        var ann = join(one, "Ann")) {
      assertThat(node.next()).isEqualTo("42[\"welcome\",\"Ann\",1]");
      try (var bob = join(two, "Bob")) {
        assertThat(node.next()).isEqualTo("42[\"welcome\",\"Bob\",2]");
        say(ann, "소시지?");
        assertThat(node.next()).isEqualTo("42[\"new_message\",\"Ann: 소시지?\"]");
        say(bob, "hi: there");
        assertThat(node.next()).isEqualTo("42[\"new_message\",\"Bob: hi: there\"]");

        node.send("421[\"new_message\",\"from: Node\",\"lobby\"]");
        assertThat(node.next()).isEqualTo("431[]");
        assertThat(heard(ann)).containsExactly("Bob: hi: there", "Nam: from: Node");
        assertThat(heard(bob)).containsExactly("Ann: 소시지?", "Nam: from: Node");
      }
      assertThat(node.next()).isEqualTo("42[\"bye\",\"Bob\",1]");
    }
  }

  /** All that this one has heard, when what was said in Node has come as well. */
  private static List<String> heard(Person person) {
    var lines = new ArrayList<String>();
    eventually(
        () -> {
          person.hasHeard("new_message").forEach(it -> lines.add(line(it)));
          assertThat(lines).anyMatch(it -> it.contains("Node"));
        });
    return lines;
  }

  private static String line(JsonNode said) {
    assertThat(said.path("room").asString()).isEqualTo("lobby");
    return said.path("nickname").asString() + ": " + said.path("text").asString();
  }

  @Test
  void oursHearWhoComesAndGoesOnTheServerInNode() {
    try (var ann = join(one, "Ann")) {
      try (var node = onNode("Nam")) {
        var welcome = ann.hears("welcome");
        assertThat(welcome.path("nickname").asString()).isEqualTo("Nam");
        assertThat(welcome.path("count").asInt()).isOne();
        node.send("2");
      }
      assertThat(ann.hears("bye").path("nickname").asString()).isEqualTo("Nam");
      assertThat(ann.hasHeard("bye")).isEmpty();
    }
  }
}
