package noom.testkit;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.By;

/** The console of a class, as an instructor sees it. */
public record ConsolePanel(Browser browser) {
  private static final String ROWS = "#here tbody tr:not([hidden])";

  /** Opens it with the key, and waits until it shows so many people. */
  public static ConsolePanel open(Browser browser, LessonExtension server, int people) {
    var console = new ConsolePanel(browser.open(ClassOptions.console(server)));
    eventually(() -> assertThat(console.browser.all("#here tbody tr")).hasSize(people));
    return console;
  }

  /** The names of those who are shown, from top to bottom. */
  public List<String> names() {
    return browser.texts(ROWS + " td:first-child");
  }

  public void namesAre(String... names) {
    eventually(() -> assertThat(names()).as("who is here").containsExactly(names));
  }

  /** What each row says, its cells with a space between. */
  public List<String> rows() {
    return browser.texts(ROWS, "td:not([hidden])");
  }

  /** Waits until the row of this one says these words. */
  public void saysOf(String name, String... words) {
    eventually(
        () ->
            assertThat(rows())
                .filteredOn(it -> it.startsWith(name + " "))
                .singleElement()
                .asString()
                .contains(words));
  }

  /** The rooms with their counts, from top to bottom: {@code 2 lobby}. */
  public void roomsAre(String... rooms) {
    var withButtons = Stream.of(rooms).map(it -> it + " Close").toArray(String[]::new);
    eventually(
        () -> assertThat(browser.texts("#open-rooms tbody tr", "td")).containsExactly(withButtons));
  }

  /** Those who have left: name and reason. */
  public List<String> left() {
    return browser.texts("#left tbody tr", "td:not(:first-child)");
  }

  public void say(String words) {
    submit("say", words);
  }

  public void bringInto(String room) {
    submit("bring", room);
  }

  private void submit(String form, String text) {
    var box = browser.find("#" + form + "-text");
    box.clear();
    box.sendKeys(text);
    browser.click("#" + form + " button");
  }

  public void pause() {
    browser.click("#pause");
  }

  public void close(String room) {
    button("Close the room " + room);
  }

  public void letGo(String name) {
    button("Let " + name + " go");
  }

  private void button(String name) {
    var css = "button[aria-label='%s']".formatted(name);
    eventually(() -> assertThat(browser.all(css)).as(css).hasSize(1));
    browser.click(css);
  }

  /** Waits until just these can be undone. */
  public void canUndo(String... words) {
    eventually(
        () -> {
          var acts = browser.texts("#acts li");
          assertThat(acts).as("acts").hasSize(words.length);
          for (int i = 0; i < words.length; i++) {
            assertThat(acts.get(i)).startsWith(words[i]);
          }
        });
  }

  /** Undoes what has a button with these words. */
  public void undo(String words) {
    var button = By.xpath("//*[@id='acts']//li//button[.='%s']".formatted(words));
    eventually(() -> assertThat(browser.driver().findElements(button)).hasSize(1));
    browser.driver().findElement(button).click();
  }

  /** What the page of somebody shows from the instructor; "" if nothing. */
  public static String banner(Browser browser) {
    var lines = "#from-instructor p";
    return browser.all(lines).isEmpty() ? "" : browser.shownText(lines);
  }

  /** Waits until that page shows these words of the instructor; "" for none. */
  public static void bannerIs(Browser browser, String words) {
    eventually(() -> assertThat(banner(browser)).as(browser.name()).isEqualTo(words));
  }
}
