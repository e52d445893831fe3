package noom.step04;

import static j2html.TagCreator.button;
import static j2html.TagCreator.div;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.h3;
import static j2html.TagCreator.section;

import j2html.tags.DomContent;
import j2html.tags.specialized.DivTag;
import java.util.ArrayList;
import java.util.List;
import noom.step01.Panels;
import noom.step02.Forms;
import noom.workbench.language.Messages;

/**
 * The page, as it grows from step to step.
 *
 * @param aboveRoomName fields of the form by which one enters a room
 * @param aboveMessage fields of the form in which one writes
 * @param panels from top to bottom: how it is, the form by which one enters, the room
 */
public record RoomPage(DivTag aboveRoomName, DivTag aboveMessage, List<DomContent> panels) {

  static RoomPage create(Messages words) {
    var aboveRoomName = div().withClass("above");
    var aboveMessage = div().withClass("above");
    var panels = List.of(Panels.status(), welcome(words, aboveRoomName), room(words, aboveMessage));
    return new RoomPage(aboveRoomName, aboveMessage, new ArrayList<>(panels));
  }

  private static DomContent welcome(Messages words, DivTag above) {
    var form =
        Forms.lineForm("room-name", words.get("enter.room"), words.get("enter.button"), above);
    return section(h2(words.get("enter.title")), form, Panels.waiting(), Panels.problem())
        .withId("welcome");
  }

  private static DomContent room(Messages words, DivTag above) {
    var name = h3(words.get("enter.room")).attr("aria-level", "2");
    var bar = div(name, button(words.get("room.leave")).withId("leave")).withClass("bar");
    var messages = Panels.messages(words.get("chat.messages"));
    var message =
        Forms.lineForm("text", words.get("chat.message"), words.get("chat.send"), above)
            .withId("msg");
    var nickname =
        Forms.lineForm("nickname", words.get("chat.name"), words.get("chat.save")).withId("name");
    return section(bar, messages, message, Panels.waiting(), Panels.problem(), nickname)
        .withId("room")
        .attr("hidden");
  }
}
