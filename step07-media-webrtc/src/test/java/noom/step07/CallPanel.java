package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.step04.RoomPanel;
import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import org.openqa.selenium.support.ui.Select;

/** The call as one person sees it: my own tile, a tile for each of the others, the controls. */
record CallPanel(RoomPanel room) {
  private static final String TILE =
      "const tile = [...document.querySelectorAll('.tile')]"
          + "  .find((it) => it.querySelector('b').textContent === arguments[0]);";

  static CallPanel enter(Browser browser, LessonExtension server, String nickname, String room) {
    return new CallPanel(RoomPanel.open(browser, server).enter(nickname, room));
  }

  Browser browser() {
    return room.browser();
  }

  // The others

  /** Who is in the call, as the tiles say. */
  List<String> others() {
    return browser().texts("#peers .tile b");
  }

  /** Waits until there is a tile for each of these, and no other, and all are connected. */
  CallPanel isConnectedTo(String... names) {
    eventually(
        () -> {
          assertThat(others()).as(browser().name() + "'s tiles").containsExactlyInAnyOrder(names);
          assertThat(browser().all("#peers .state:not([data-state=connected])")).isEmpty();
        });
    return this;
  }

  /** Waits until this person, among others, is connected. */
  CallPanel sees(String name) {
    var state = "return tile?.querySelector('.state').dataset.state";
    eventually(
        () -> assertThat(browser().script(TILE + state, name)).as(name).isEqualTo("connected"));
    return this;
  }

  /** Waits until nobody else is in the call. */
  void isAlone() {
    eventually(() -> assertThat(others()).as(browser().name() + "'s tiles").isEmpty());
  }

  /** Waits until the picture of this person has moved on by some frames. */
  void seesMotionOf(String name) {
    seesFramesOf(name, 4);
  }

  private void seesFramesOf(String name, int count) {
    var goal = framesOf(name) + count;
    eventually(
        () -> assertThat(framesOf(name)).as("frames of " + name).isGreaterThanOrEqualTo(goal));
  }

  /** How many pictures of this person have been shown; 0, if none comes within a second. */
  private long framesOf(String name) {
    return number(
        name,
        "return new Promise((resolve) => {"
            + "  tile?.querySelector('video')"
            + "    .requestVideoFrameCallback((now, it) => resolve(it.presentedFrames));"
            + "  setTimeout(resolve, 1000, 0);"
            + "})");
  }

  /** How bright the picture of this person is, from 0 to 255. */
  long brightnessOf(String name) {
    return number(
        name,
        "const picture = new OffscreenCanvas(16, 12).getContext('2d');"
            + "picture.drawImage(tile.querySelector('video'), 0, 0, 16, 12);"
            + "const { data } = picture.getImageData(0, 0, 16, 12);"
            + "const colours = data.filter((byte, i) => i % 4 < 3);"
            + "return Math.round(colours.reduce((sum, byte) => sum + byte) / colours.length)");
  }

  /** How wide the picture of this person is, in pixels of its own. */
  long widthOf(String name) {
    return number(name, "return tile.querySelector('video').videoWidth");
  }

  private long number(String name, String script) {
    return ((Number) browser().script(TILE + script, name)).longValue();
  }

  /** What the tile of this person says is off. */
  String signsOf(String name) {
    return (String)
        browser().script(TILE + "return tile.querySelector('.signs').textContent", name);
  }

  void signsOf(String name, String expected) {
    eventually(() -> assertThat(signsOf(name)).as("signs of " + name).isEqualTo(expected));
  }

  /** Waits until sound of this person arrives. */
  void hears(String name) {
    var before = soundOf(name);
    eventually(() -> assertThat(soundOf(name)).as("sound of " + name).isGreaterThan(before + 1e-3));
  }

  /** Waits until half a second of this person's sound has come in which nothing is heard. */
  void hearsNothingOf(String name) {
    eventually(
        () -> {
          var before = soundOf(name);
          var end = lengthOfSound(name) + 0.5;
          eventually(() -> assertThat(lengthOfSound(name)).as("seconds").isGreaterThan(end));
          assertThat(soundOf(name) - before).as("sound of " + name).isLessThan(1e-4);
        });
  }

  private double lengthOfSound(String name) {
    return ((Number) statistic(name, "inbound-rtp", "audio", "totalSamplesDuration")).doubleValue();
  }

  /** All energy of the sound that has come from this person (W3C webrtc-stats). */
  double soundOf(String name) {
    return ((Number) statistic(name, "inbound-rtp", "audio", "totalAudioEnergy")).doubleValue();
  }

  private Object statistic(String name, String type, String kind, String counter) {
    return report(
        name,
        "all.find((it) => it.type === '%s' && it.kind === '%s')?.%s ?? 0"
            .formatted(type, kind, counter));
  }

  /**
   * What kind of address of mine leads to this person: host, srflx, prflx or relay (RFC 8445); ""
   * if there is no way yet.
   */
  String wayTo(String name) {
    var transport = "all.find(({ type }) => type === 'transport')?";
    var pair = "report.get(" + transport + ".selectedCandidatePairId)";
    return (String) report(name, "report.get(" + pair + "?.localCandidateId)?.candidateType ?? ''");
  }

  /** What this expression makes of the report on the connection to this person. */
  private Object report(String name, String expression) {
    return browser()
        .script(
            "const [name] = arguments;"
                + "return import('/step07/main.js').then(async ({ call }) => {"
                + "  const peer = call.peers.find(({ nickname }) => nickname === name);"
                + "  const report = (await peer?.statistics()) ?? new Map();"
                + "  const all = [...report.values()];"
                + ("  return " + expression + ";")
                + "})",
            name);
  }

  // I myself

  /** How many tracks camera and microphone give. */
  static int tracksOf(Browser browser) {
    var count =
        "return import('/step07/main.js').then(({ media }) => media.stream.getTracks().length)";
    return ((Long) browser.script(count)).intValue();
  }

  void mute() {
    press("#mute", "Mute", "Unmute");
  }

  void unmute() {
    press("#mute", "Unmute", "Mute");
  }

  void turnCameraOff() {
    press("#camera", "Turn Camera Off", "Turn Camera On");
  }

  void turnCameraOn() {
    press("#camera", "Turn Camera On", "Turn Camera Off");
  }

  private void press(String button, String before, String after) {
    assertThat(browser().shownText(button)).isEqualTo(before);
    browser().click(button);
    eventually(() -> assertThat(browser().shownText(button)).isEqualTo(after));
  }

  /** What one can choose from. */
  List<String> sources() {
    return browser().texts("#cameras option");
  }

  /** Takes another camera, or the screen, and waits until it is there. */
  void choose(String source) {
    tryToChoose(source);
    hasChosen(source);
  }

  void tryToChoose(String source) {
    eventually(() -> new Select(browser().find("#cameras")).selectByVisibleText(source));
  }

  void hasChosen(String source) {
    eventually(
        () -> {
          var playing =
              "return document.querySelector('#myFace').srcObject.getVideoTracks()[0]?.label";
          assertThat(browser().script(playing)).as("what is shown").isEqualTo(source);
          var chosen = new Select(browser().find("#cameras")).getFirstSelectedOption().getText();
          assertThat(chosen).as("what is chosen").isEqualTo(source);
        });
  }

  /** Shares the screen, and waits until it is shown. */
  void share() {
    tryToChoose("Share the screen");
    browser().find(".mine.screen");
  }

  /** Waits until these words say what is missing, if anything is. */
  void problemSays(String words) {
    eventually(() -> assertThat(browser().shownText("#call .problem")).isEqualTo(words));
  }

  // Words without the server

  LineForm direct() {
    browser().script("document.querySelector('#direct').open = true");
    return new LineForm(browser(), "#direct form");
  }

  MessageList words() {
    return new MessageList(browser(), "#direct ul");
  }
}
