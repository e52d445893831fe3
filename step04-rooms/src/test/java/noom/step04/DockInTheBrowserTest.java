package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Where the wire stands, and how large it is. */
@InTheBrowser
class DockInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step04.lesson(new SocketServer(Time.REAL)));

  /** Looks at a room with so many lines that the page is longer than the screen. */
  private RoomPanel room(Browser browser, int width, int height) {
    browser.looksAt(width, height, false);
    return RoomPanel.open(browser, server).enter("lobby");
  }

  private static long heightInSight(Browser browser) {
    return (Long)
        browser.script(
            "const { top, bottom } = document.querySelector('#wire-log').getBoundingClientRect();"
                + "return Math.round(Math.min(bottom, innerHeight) - Math.max(top, 0))");
  }

  private static int size(Browser browser) {
    return Integer.parseInt(browser.find("#wire-size").getAttribute("aria-valuenow"));
  }

  @ParameterizedTest
  @CsvSource({"640,700", "960,700", "991,600", "992,700", "1280,800", "1920,1080"})
  void fromATabletOnTheWireIsInSightWhereverOneReads(int width, int height, Browser ann) {
    room(ann, width, height);

    eventually(() -> assertThat(heightInSight(ann)).isGreaterThan(60));
    ann.script("document.querySelector('#name').scrollIntoView()");
    assertThat(heightInSight(ann)).isGreaterThan(60);
  }

  @Test
  void onAPhoneItIsASheetThatOnePullsUp(Browser ann) {
    room(ann, 639, 700);
    assertThat(ann.shows("#wire-log")).isFalse();

    ann.click("#wire-pull");
    assertThat(ann.shows("#wire-log")).isTrue();
    assertThat(heightInSight(ann)).isGreaterThan(200);

    ann.click("#wire-pull");
    assertThat(ann.shows("#wire-log")).isFalse();
  }

  @Test
  void onAPhoneARefusalStandsAboveIt(Browser ann) {
    ann.looksAt(360, 740, false);
    var page = RoomPanel.open(ann, server.page("?lang=ko")).enter("lobby");

    page.msg().submit("   ");
    page.problemSays("눈에 보이는 글자를 입력하세요.");

    problemIsAboveTheWire(ann);
    ann.click("#wire-pull");
    page.msg().submit("   ");
    eventually(() -> problemIsAboveTheWire(ann));
  }

  private static void problemIsAboveTheWire(Browser browser) {
    assertThat(browser.edge("#room .problem", "bottom"))
        .isLessThanOrEqualTo(browser.edge("#wire", "top"));
  }

  @Test
  void itsSizeIsChangedWithTheArrowKeysAndKept(Browser ann) {
    room(ann, 960, 700);
    var before = size(ann);
    var height = heightInSight(ann);

    ann.find("#wire-size").sendKeys(Keys.ARROW_UP, Keys.ARROW_UP);
    assertThat(size(ann)).isEqualTo(before + 10);
    eventually(() -> assertThat(heightInSight(ann)).isGreaterThan(height));

    ann.reload();
    eventually(() -> assertThat(size(ann)).isEqualTo(before + 10));
    ann.looksAt(1280, 700, false);
    eventually(() -> assertThat(size(ann)).as("beside the page").isEqualTo(40));
    ann.find("#wire-size").sendKeys(Keys.ARROW_RIGHT);
    assertThat(size(ann)).isEqualTo(35);
  }

  @Test
  void itIsNeitherLargerThanThePageNorGone(Browser ann) {
    room(ann, 1280, 700);

    for (int i = 0; i < 20; i++) {
      ann.find("#wire-size").sendKeys(Keys.ARROW_LEFT);
    }
    assertThat(size(ann)).isEqualTo(75);
    for (int i = 0; i < 20; i++) {
      ann.find("#wire-size").sendKeys(Keys.ARROW_RIGHT);
    }
    assertThat(size(ann)).isEqualTo(15);
  }

  @Test
  void itsEdgeIsDragged(Browser ann) {
    room(ann, 1280, 700);

    new Actions(ann.driver()).dragAndDropBy(ann.find("#wire-size"), -130, 0).perform();

    assertThat(size(ann)).isBetween(48, 53);
  }
}
