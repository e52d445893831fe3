package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import noom.testkit.Browser;
import noom.testkit.CheckoutCopy;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.Program;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Pages that come back by themselves do so after a save, too. */
@InTheBrowser
@Timeout(120) // a compiler in a second JVM
class SaveInTheBrowserTest {
  private static final String CHAT = "step04-rooms/src/main/java/noom/step04/RoomChat.java";

  @TempDir Path folder;

  private CheckoutCopy checkout;
  private Program step;

  @BeforeEach
  void start() {
    checkout = CheckoutCopy.of(folder, "04");
    step = checkout.run(Step04.class.getName(), "-Dwatch=true");
  }

  @AfterEach
  void stop() {
    step.close();
  }

  private RoomPanel open(Browser browser) {
    var page = new RoomPanel(browser.open(step.page()));
    page.status().saysConnected();
    return page;
  }

  @Test
  @InFirefoxToo
  void afterASaveAllAreBackInTheirRoomAndNothingWasLoadedAnew(Browser ann, Browser bob) {
    var annsPage = open(ann).enter("lobby");
    var bobsPage = open(bob).enter("lobby");
    annsPage.msg().submit("before");
    bobsPage.messages().shows("Anon: before");
    bobsPage.msg().type("half a sen");

    checkout.save(CHAT, checkout.read(CHAT) + "// saved\n");

    eventually(
        CheckoutCopy.PATIENCE,
        () -> assertThat(step.lines()).anyMatch(it -> it.contains("Saved RoomChat.java")));
    eventually(
        CheckoutCopy.PATIENCE,
        () -> assertThat(ann.texts("#wire-log li")).anyMatch(it -> it.contains("1012")));
    annsPage.status().saysConnected();
    bobsPage.status().saysConnected();
    annsPage.msg().submit("after");
    bobsPage.messages().shows("Anon: before", "Anon: after");
    bobsPage.msg().holds("half a sen");
  }
}
