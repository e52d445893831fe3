package noom.step09;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import noom.step04.Person;
import tools.jackson.databind.JsonNode;

/**
 * Somebody who speaks as much as one may, then comes back on the next server, where one may again;
 * and who comes back as well if the server has gone.
 */
final class Speaker implements Runnable {
  private static final int AT_ONCE = 15; // one may say 20 things at once

  /** What was acknowledged as stored. */
  final List<String> stored = new CopyOnWriteArrayList<>();

  private final String nickname;
  private final List<URI> servers;
  private String key = "nobody's";
  private int said;
  private int visits;
  private volatile boolean isTired;

  /**
   * @param servers those that run now
   */
  Speaker(String nickname, List<URI> servers) {
    this.nickname = nickname;
    this.servers = servers;
  }

  /** It says what it has begun to say, and no more. */
  void stop() {
    isTired = true;
  }

  @Override
  public void run() {
    Person before = null;
    while (!isTired) {
      try {
        var now = Person.join(servers.get(visits++ % servers.size()));
        speak(now);
        before = now;
      } catch (CompletionException | AssertionError serverIsGone) {
        // there are others
      }
    }
    before.close();
  }

  private void speak(Person person) {
    person.ask("resume", Map.of("key", key));
    key = person.key();
    person.ask("nickname", Map.of("nickname", nickname));
    person.enters("lobby");
    for (var i = 0; i < AT_ONCE; i++) {
      say(person, nickname + " " + said++);
    }
  }

  private void say(Person person, String text) {
    JsonNode ack = person.ask("new_message", Map.of("text", text, "room", "lobby"));
    if (ack.path("stored").asBoolean()) {
      stored.add(text);
    }
  }
}
