package noom.step04;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.LineForm;
import noom.testkit.MessageList;
import noom.testkit.StatusLine;
import noom.testkit.WirePanel;
import org.openqa.selenium.By;

/** A chat with rooms, from step 04 on, as one person sees it: outside, or inside a room. */
public record RoomPanel(Browser browser) {
  public static RoomPanel open(Browser browser, LessonExtension server) {
    return open(browser, server.page());
  }

  public static RoomPanel open(Browser browser, URI page) {
    var panel = new RoomPanel(browser.open(page));
    panel.status().saysConnected();
    return panel;
  }

  /** Tells the page that the network is there again, so that it does not wait for its next try. */
  public RoomPanel isOnline() {
    browser.script("window.dispatchEvent(new Event('online'))");
    status().saysConnected();
    return this;
  }

  public StatusLine status() {
    return new StatusLine(browser);
  }

  /** The form by which one enters a room. */
  public LineForm welcome() {
    return new LineForm(browser, "#welcome form", "[name=room-name]");
  }

  public LineForm name() {
    return new LineForm(browser, "form#name");
  }

  public LineForm msg() {
    return new LineForm(browser, "form#msg");
  }

  public MessageList messages() {
    return new MessageList(browser, "#room ul");
  }

  public WirePanel wire() {
    return new WirePanel(browser);
  }

  /** The form by which one enters a room, from step 06 on: under which nickname. */
  public LineForm nickname() {
    return new LineForm(browser, "#welcome form", "[name=nickname]");
  }

  /** Types a nickname, enters a room, and waits until one is in it. */
  public RoomPanel enter(String nickname, String room) {
    nickname().type(nickname);
    return enter(room);
  }

  /** Enters a room and waits until one is in it. */
  public RoomPanel enter(String room) {
    welcome().submit(room);
    isIn(room);
    return this;
  }

  public void isIn(String room) {
    eventually(
        () -> {
          assertThat(browser.shows("#welcome")).as("outside").isFalse();
          assertThat(browser.shownText("#room h3")).contains(room);
        });
  }

  public void isOutside() {
    eventually(
        () -> {
          assertThat(browser.shows("#room")).as("inside").isFalse();
          assertThat(browser.shows("#welcome")).as("outside").isTrue();
        });
  }

  public String title() {
    return browser.texts("#room h3").get(0);
  }

  public void titleIs(String title) {
    eventually(() -> assertThat(title()).isEqualTo(title));
  }

  public void leave() {
    browser.click("#leave");
    isOutside();
  }

  /** Waits until the open rooms, from step 05 on, are these: {@code lobby (2)}, in this order. */
  public void roomsAre(String... rooms) {
    eventually(() -> assertThat(openRooms()).as("rooms").containsExactly(rooms));
  }

  /**
   * Clicks an open room, as soon as it is in the list. The fullest one stands first, and a click
   * goes to where the room was seen: make sure that none overtakes another meanwhile.
   */
  public void clickRoom(String name) {
    var start = name + " (";
    eventually(() -> assertThat(openRooms()).as("rooms").anyMatch(it -> it.startsWith(start)));
    var button = "//*[@id='rooms']//button[starts-with(., '%s')]".formatted(start);
    browser.driver().findElement(By.xpath(button)).click();
  }

  private List<String> openRooms() {
    return browser.texts("#rooms li");
  }

  /** Waits until these words say what is wrong, in the panel that is shown. */
  public void problemSays(String words) {
    eventually(() -> assertThat(browser.shownText(".problem")).isEqualTo(words));
  }
}
