package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

/** Long lines of the wire, and how to find one among many. */
@InTheBrowser
class WireLinesTest {
  private static final String LONG = "long ".repeat(13_000);

  @RegisterExtension final LessonExtension server = new LessonExtension(Parrot::lesson);

  @Test
  void aSessionDescriptionIsShownLineByLine(Browser ann) {
    var wire = Parrot.open(ann, server).send("{\"sdp\":\"v=0\\r\\ns=-\\r\\n\"}").wire();

    assertThat(wire.out()).containsExactly("{\n  \"sdp\": \"v=0\n    s=-\n    \"\n}");
  }

  @Test
  void whatSomebodyWritesIsShownAsItIs(Browser ann) {
    var wire =
        Parrot.open(ann, server).send("{ \\r\\n", "{\"text\":\"C:\\\\r\\\\n\"}", "a\\r\\nb").wire();

    assertThat(wire.out())
        .containsExactly("{ \\r\\n", "{\n  \"text\": \"C:\\\\r\\\\n\"\n}", "a\\r\\nb");
  }

  @Test
  void aLongFrameShowsItsBeginningAndAllOfItAtAClick(Browser ann) {
    ann.looksAt(1280, 800, false);
    var wire = Parrot.open(ann, server).send("short", LONG).wire();
    assertThat(ann.texts("#wire-log .more")).containsExactly("Show all");
    var folded = height(ann);
    assertThat(folded).isLessThan(height(ann, "#wire-log"));

    ann.click("#wire-log .more");

    assertThat(ann.texts("#wire-log .more")).containsExactly("Show less");
    assertThat(height(ann)).isGreaterThan(5 * folded);
    assertThat(wire.out()).endsWith(LONG);
  }

  @Test
  void theBeginningOfALongFrameEndsWithAWholeLetter(Browser ann) {
    var wire =
        Parrot.open(ann, server).send("a" + "😀".repeat(800)).wire(); // 1,500 would be half of one

    assertThat(ann.texts("#wire-log .rest")).containsExactly("😀".repeat(51));
    assertThat(wire.out()).containsExactly("a" + "😀".repeat(800));
  }

  @Test
  void theKeyboardUnfoldsALongFrameToo(Browser ann) {
    Parrot.open(ann, server).send(LONG);

    ann.find("#wire-log").sendKeys(Keys.TAB);
    ann.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    assertThat(ann.texts("#wire-log .more")).containsExactly("Show less");
    ann.driver().switchTo().activeElement().sendKeys(Keys.ENTER);

    assertThat(ann.texts("#wire-log .more")).containsExactly("Show all");
  }

  private static int height(Browser browser) {
    return height(browser, "#wire-log > li:last-child");
  }

  private static int height(Browser browser, String css) {
    return browser.find(css).getRect().height;
  }

  @Test
  void theFilterLeavesTheLinesThatHaveItsWords(Browser ann) {
    var parrot = Parrot.open(ann, server).send("an apple", "a pear");
    var wire = parrot.wire();

    wire.filter("APPLE");
    assertThat(wire.filtered()).containsExactly("an apple");
    parrot.send("a plum", "two apples");
    assertThat(wire.filtered()).containsExactly("an apple", "two apples");
    wire.filter("nothing like it");
    assertThat(wire.filtered()).isEmpty();
    wire.filter(" ");

    assertThat(wire.filtered()).endsWith("an apple", "a pear", "a plum", "two apples");
  }

  @Test
  void longLinesAndAFilterAreReadableOnAPhoneAndOnAProjector(Browser ann) {
    var parrot = Parrot.open(ann, server).send(LONG, "{\"type\":\"dm\",\"id\":1}");
    eventually(() -> assertThat(parrot.wire().waiting()).first().asString().isNotEmpty());

    parrot.wire().filter("o");

    PageChecks.check(ann, "wire-lines");
  }
}
