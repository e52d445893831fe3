package noom.bench;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import noom.testkit.Browser;
import noom.testkit.RoomPanel;

/** The page of step 07, and in it {@code join.js}, which notes when what happens. */
record CallPage(RoomPanel room) {
  static CallPage open(Browser browser, URI page) {
    var room = new RoomPanel(browser.open(page));
    room.status().saysConnected();
    return new CallPage(room);
  }

  /** Looks on from now on. */
  void watch() {
    room.browser().script("return import('/bench/join.js').then((it) => it.watch())");
  }

  /** When what happened, in milliseconds of this machine's clock; waits for the last. */
  Map<String, Double> seen(String last) {
    var script = "return import('/bench/join.js').then((it) => it.seen(arguments[0]))";
    var answer = room.browser().script(script, last);
    var moments = new TreeMap<String, Double>();
    ((Map<?, ?>) answer).forEach((name, at) -> moments.put((String) name, number(at)));
    var zero = moments.remove("zero");
    moments.replaceAll((name, at) -> zero + at);
    return moments;
  }

  private static double number(Object number) {
    return ((Number) number).doubleValue();
  }

  /** Waits until nobody else is here, and the server has said so too. */
  void isAlone() {
    eventually(
        () -> {
          assertThat(room.browser().texts("#peers .tile b")).as("others in the call").isEmpty();
          assertThat(room.browser().texts("#to option")).as("readers").containsExactly("Everyone");
        });
  }
}
