package noom.step01;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;
import noom.workbench.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.openqa.selenium.Keys;

@InTheBrowser
class PageChecksTest {
  @RegisterExtension final LessonExtension server = new LessonExtension(Step01::lesson);

  private HelloPage open(Browser browser) {
    return new HelloPage(browser.open(server.page("?seconds=3600")));
  }

  @Test
  void theLessonTextIsOneClickAwayAndNeedsNoInternet(Browser ann) {
    open(ann);
    assertThat(ann.driver().getTitle())
        .isEqualTo("Step 01 · " + Step01.lesson().name(Messages.ENGLISH));

    ann.open(server.page("step01/lesson"));
    assertThat(ann.driver().getTitle())
        .isEqualTo("Lesson 01 · " + Step01.lesson().name(Messages.ENGLISH));
    assertThat(ann.find("h1").getText()).isEqualTo(Step01.lesson().name(Messages.ENGLISH));
    assertThat(ann.texts("main h2")).contains("Run it", "The idea", "Exercises");
    ann.click("header a");

    new HelloPage(ann).ws().shows("hello!");
  }

  @Test
  void theFirstStopOfTheKeyboardLeadsPastTheBanner(Browser ann) {
    open(ann);
    var focused = "return document.activeElement.textContent";

    ann.find("body").sendKeys(Keys.TAB);
    assertThat(ann.script(focused)).isEqualTo("Skip to the content");
    ann.driver().switchTo().activeElement().sendKeys(Keys.ENTER);
    ann.driver().switchTo().activeElement().sendKeys(Keys.TAB);

    assertThat(ann.script("return document.activeElement.closest('main') !== null"))
        .isEqualTo(true);
  }

  @Test
  void whereStylesDoNotComeThePageSaysWhatMayBeWrong(Browser ann) {
    open(ann);
    assertThat(ann.shows(".unstyled")).isFalse();

    ann.script("for (const sheet of document.styleSheets) sheet.disabled = true");

    assertThat(ann.shownText(".unstyled")).contains("a name or a port of its own, not a path");
  }

  @Test
  void thePageIsReadableOnAPhoneAndOnAProjector(Browser ann) {
    var page = open(ann);
    page.ws().shows("hello!");
    page.press("hello");
    page.press("study");
    page.askOverHttp();
    page.askOverHttp();
    eventually(() -> assertThat(page.http().lines()).hasSize(2));

    PageChecks.check(ann, "step01");
  }

  @Test
  void theLessonTextIsReadableToo(Browser ann) {
    PageChecks.checkText(ann.open(server.page()), "step01-");
    assertThat(PageChecks.objections(ann)).isEmpty();
  }
}
