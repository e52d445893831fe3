package noom.step04;

import noom.testkit.Browser;
import noom.testkit.LessonExtension;
import noom.testkit.PageChecks;

/** What a chat with rooms must be on every screen, while two talk in it. */
public final class RoomPageChecks {
  private RoomPageChecks() {}

  /**
   * @param page a name for the files
   */
  public static void check(LessonExtension server, Browser ann, Browser bob, String page) {
    var annsPage = RoomPanel.open(ann, server).enter("lobby");
    annsPage.name().submit("Ann");
    annsPage.name().holds("Ann");
    var bobsPage = RoomPanel.open(bob, server);
    PageChecks.check(bob, page + "-outside");

    bobsPage.enter("lobby");
    bobsPage.name().submit("소시지");
    annsPage.msg().submit("Shall we meet at noon?");
    bobsPage.msg().submit("좋아요! " + "I would like that very much. ".repeat(8));
    bobsPage.msg().submit("unbreakable".repeat(40));
    annsPage.msg().submit(" ");
    annsPage.problemSays("Please type something that can be seen.");
    annsPage.messages().contains("소시지: " + "unbreakable".repeat(40));
    PageChecks.check(ann, page + "-inside");
  }
}
