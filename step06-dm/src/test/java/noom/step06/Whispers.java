package noom.step06;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import noom.step04.RoomPanel;
import noom.testkit.Browser;
import org.openqa.selenium.support.ui.Select;

/** To whom one writes, and what came as a whisper. */
record Whispers(Browser browser) {
  static Whispers of(RoomPanel panel) {
    return new Whispers(panel.browser());
  }

  List<String> recipients() {
    return browser.texts("#to option");
  }

  /** Waits until one can choose among just these. */
  void offers(String... recipients) {
    eventually(
        () -> assertThat(recipients()).as(browser.name() + "'s To").containsExactly(recipients));
  }

  /** Chooses again if a new list has come meanwhile. */
  void choose(String recipient) {
    eventually(
        () -> {
          assertThat(recipients()).contains(recipient);
          new Select(browser.find("#to")).selectByVisibleText(recipient);
        });
  }

  String chosen() {
    return (String) browser.script("return document.querySelector('#to').selectedOptions[0].text");
  }

  List<String> lines() {
    return browser.texts("#room li.dm");
  }
}
