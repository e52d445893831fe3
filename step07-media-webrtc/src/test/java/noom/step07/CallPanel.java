package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.testkit.RoomPanel;
import org.openqa.selenium.support.ui.Select;

/** The call as one person sees it: a tile for each of the others, and what one can do. */
record CallPanel(RoomPanel room) {
  private static final String TILE =
      "const tile = (name) => [...document.querySelectorAll('#peers .tile')]"
          + "  .find((it) => it.querySelector('b').textContent === name);";

  static CallPanel enter(Browser browser, LessonExtension server, String nickname, String room) {
    return new CallPanel(RoomPanel.open(browser, server).enter(nickname, room));
  }

  Browser browser() {
    return room.browser();
  }

  /** Who is in the call, as the tiles say. */
  List<String> others() {
    return browser().texts("#peers .tile b");
  }

  /** Waits until there is a tile for each of these, and no other, and all are connected. */
  CallPanel seesTilesOf(String... names) {
    eventually(
        () -> {
          assertThat(others()).as(browser().name()).containsExactlyInAnyOrder(names);
          assertThat(browser().texts("#peers .state")).containsOnly("connected");
        });
    return this;
  }

  /** Waits until the picture of this person has moved on by some frames. */
  void seesMotionOf(String name) {
    long before = frames(name);
    eventually(() -> assertThat(frames(name)).as("frames of " + name).isGreaterThan(before + 5));
  }

  long frames(String name) {
    var count = "return tile(arguments[0])?.querySelector('video').getVideoPlaybackQuality()";
    var frames = browser().script(TILE + count + ".totalVideoFrames", name);
    return frames == null ? 0 : (Long) frames;
  }

  LineForm direct() {
    return new LineForm(browser(), "#direct form");
  }

  MessageList words() {
    return new MessageList(browser(), "#direct ul");
  }

  void choose(String source) {
    new Select(browser().find("#cameras")).selectByVisibleText(source);
  }
}
