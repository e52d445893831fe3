package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InTheBrowser
class CallInTheBrowserTest {
  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname, String room) {
    return CallPanel.enter(browser, server, nickname, room);
  }

  // Who is in the call

  @Test
  void threePeopleSeeAndHearEachOtherAndWhoLeavesIsGone(Browser ann, Browser bob, Browser cho) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    var chosCall = enter(cho, "Cho", "lobby");

    annsCall.isConnectedTo("Bob", "Cho").seesMotionOf("Bob");
    bobsCall.isConnectedTo("Ann", "Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Ann", "Bob").seesMotionOf("Ann");
    annsCall.seesMotionOf("Cho");
    bobsCall.seesMotionOf("Ann");
    chosCall.seesMotionOf("Bob");
    annsCall.hears("Cho");
    chosCall.hears("Bob");
    bobsCall.hears("Ann");

    bobsCall.room().leave();

    annsCall.isConnectedTo("Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Ann").seesMotionOf("Ann");
    assertThat(bobsCall.others()).isEmpty();
    assertThat(bob.find("#call").isDisplayed()).isFalse();
    assertThat(bob.script("return document.querySelector('#myFace').srcObject.getTracks().length"))
        .as("what Bob's camera and microphone still give")
        .isEqualTo(0L);
  }

  @Test
  void whoReloadsOrChangesTheRoomIsInOneCallOnly(Browser ann, Browser bob, Browser cho) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    var chosCall = enter(cho, "Cho", "kitchen");
    annsCall.isConnectedTo("Bob");

    bob.reload();
    annsCall.isAlone();
    bobsCall.room().status().saysConnected();
    bobsCall.room().enter("Bob", "lobby");
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");

    eventually(() -> assertThat(bob.texts("#rooms li")).contains("kitchen (1)"));
    bob.all("#rooms button").get(bob.texts("#rooms li").indexOf("kitchen (1)")).click();
    annsCall.isAlone();
    bobsCall.isConnectedTo("Cho").seesMotionOf("Cho");
    chosCall.isConnectedTo("Bob").seesMotionOf("Bob");
  }

  // What they see and hear of me

  @Test
  void muteAndCameraOffAreSilentAndDarkAtTheOtherSideAlsoAfterACameraSwitch(
      Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    bobsCall.hears("Ann");
    assertThat(bobsCall.brightnessOf("Ann")).isGreaterThan(20);

    annsCall.mute();
    annsCall.turnCameraOff();

    bobsCall.signsOf("Ann", "muted, camera off");
    annsCall.signsOf("You", "muted, camera off");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isLessThan(5));
    staysSilent(annsCall, bobsCall);

    annsCall.choose("fake_device_2");

    assertThat(ann.texts("#mute, #camera")).containsExactly("Unmute", "Turn Camera On");
    staysSilent(annsCall, bobsCall);
    assertThat(bobsCall.brightnessOf("Ann")).isLessThan(5);

    annsCall.unmute();
    annsCall.turnCameraOn();

    bobsCall.signsOf("Ann", "");
    bobsCall.hears("Ann");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isGreaterThan(20));
    assertThat(annsCall.room().wire().out())
        .as("offers")
        .filteredOn(it -> it.contains("\"offer\""))
        .hasSize(1);
  }

  /** While a second of Ann's picture arrives, no sound does. */
  private static void staysSilent(CallPanel annsCall, CallPanel bobsCall) {
    var before = bobsCall.soundOf("Ann");
    bobsCall.seesMotionOf("Ann");
    bobsCall.seesMotionOf("Ann");
    bobsCall.seesMotionOf("Ann");
    assertThat(bobsCall.soundOf("Ann") - before).as("sound of Ann").isLessThan(1e-4);
  }
}
