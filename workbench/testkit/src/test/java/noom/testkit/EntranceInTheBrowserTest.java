package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static noom.testkit.ForClass.TRUSTING;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The page for the projector, and the way in. */
@InTheBrowser
class EntranceInTheBrowserTest {
  @TempDir static Path home;

  @RegisterExtension
  final LessonExtension server = new LessonExtension(Parrot::lesson, ForClass.options(home));

  private URI page(String rest) {
    return ForClass.page(server).resolve(rest);
  }

  private Browser open(Browser projector) {
    projector.open(server.page("class"));
    eventually(() -> assertThat(projector.shownText("#people")).isNotEqualTo("…"));
    return projector;
  }

  @Test
  void theCodeLeadsToTheLobbyAtTheAddressOfTheNetwork(@Flags(TRUSTING) Browser projector) {
    open(projector);

    assertThat(QrReader.on(projector)).isEqualTo(page("/?room=lobby") + "");
    assertThat(projector.shownText("#address")).isEqualTo(page("/") + "");
  }

  @ParameterizedTest
  @CsvSource({
    "1280, 800, false",
    "1280, 800, true",
    "1920, 1080, false",
    "1920, 1080, true",
    "360, 780, false"
  })
  void aPhoneReadsTheCodeFromTheWallInEveryLight(
      int width, int height, boolean dark, @Flags(TRUSTING) Browser projector) {
    open(projector).looksAt(width, height, dark);

    assertThat(QrReader.on(projector)).isEqualTo(page("/?room=lobby") + "");
  }

  @Test
  void allOfItIsInSightOnAProjector(@Flags(TRUSTING) Browser projector) {
    open(projector);
    for (var wide : new boolean[] {false, true}) {
      projector.looksAt(wide ? 1920 : 1280, wide ? 1080 : 720, false);

      assertThat((Long) projector.script("return document.documentElement.scrollHeight"))
          .isLessThanOrEqualTo(wide ? 1080 : 720);
    }
  }

  @Test
  void itIsReadableOnEveryScreenAndWithoutEyes(@Flags(TRUSTING) Browser projector) {
    PageChecks.check(open(projector), "class");
  }

  @Test
  void anotherRoomStandsInTheCodeToo(@Flags(TRUSTING) Browser projector) {
    projector.open(page("/class?room=r%26d%20%EA%B9%80"));

    assertThat(QrReader.on(projector)).isEqualTo(page("/?room=r%26d%20%EA%B9%80") + "");
  }

  @Test
  void howManyAreInIsSaidAsTheyComeAndGo(
      @Flags(TRUSTING) Browser projector, @Flags(TRUSTING) Browser ann) {
    open(projector);
    peopleAre(projector, "0 pages are connected.");

    ann.open(page("/"));
    ann.script("return new Promise((opened) => connect(opened))");
    peopleAre(projector, "1 page is connected.");

    try (var program = Client.connect(server)) {
      peopleAre(projector, "2 pages are connected.");
    }

    ann.open(URI.create("about:blank"));
    peopleAre(projector, "0 pages are connected.");
  }

  private static void peopleAre(Browser projector, String words) {
    eventually(() -> assertThat(projector.shownText("#people")).isEqualTo(words));
  }

  @Test
  void whatAPhoneWillAskIsToldBeforeIt(@Flags(TRUSTING) Browser projector) {
    open(projector);

    assertThat(projector.shownText("#warning"))
        .contains("Your connection is not private", "Safari");
    assertThat(projector.shownText("#help")).contains("inside another app");
  }

  @Test
  void aPageThatIsAskedForByHttpIsLedToHttps(@Flags(TRUSTING) Browser ann) {
    ann.open(URI.create(page("/?room=lobby").toString().replaceFirst("https", "http")));

    assertThat(ann.driver().getCurrentUrl()).isEqualTo(page("/?room=lobby") + "");
    assertThat(ann.script("return isSecureContext")).isEqualTo(true);
  }
}
