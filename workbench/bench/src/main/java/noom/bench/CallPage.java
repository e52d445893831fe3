package noom.bench;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import java.util.TreeMap;
import noom.testkit.Browser;
import noom.testkit.LineForm;
import noom.testkit.StatusLine;

/** The page of step 07, and in it {@code join.js}, which notes when what happens. */
record CallPage(Browser browser) {
  static CallPage open(Browser browser, URI page) {
    new StatusLine(browser.open(page)).saysConnected();
    return new CallPage(browser);
  }

  void enter(String nickname, String room) {
    nickname(nickname);
    submit(room);
    eventually(() -> assertThat(browser.shows("#room")).as("inside").isTrue());
  }

  void nickname(String nickname) {
    new LineForm(browser, "#welcome form", "[name=nickname]").type(nickname);
  }

  /** Asks to enter this room, and does not wait for the answer. */
  void submit(String room) {
    new LineForm(browser, "#welcome form", "[name=room-name]").submit(room);
  }

  void leave() {
    browser.click("#leave");
    eventually(() -> assertThat(browser.shows("#welcome")).as("outside").isTrue());
  }

  /** Looks on from now on. */
  void watch() {
    browser.script("return import('/bench/join.js').then((it) => it.watch())");
  }

  /** When what happened, in milliseconds of this machine's clock; waits for the last. */
  Map<String, Double> seen(String last) {
    var script = "return import('/bench/join.js').then((it) => it.seen(arguments[0]))";
    var answer = browser.script(script, last);
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
          assertThat(browser.texts("#peers .tile b")).as("others in the call").isEmpty();
          assertThat(browser.texts("#to option")).as("readers").containsExactly("Everyone");
        });
  }
}
