package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InFirefoxToo
@InTheBrowser
class MediaInTheBrowserTest {
  private static final String VIEWER =
      "You are here as a viewer: the others neither see nor hear you. ";
  private static final String NOT_ALLOWED =
      "The browser does not allow it. Allow it, beside the address of this page, then try again.";

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  private CallPanel enter(Browser browser, String nickname, String room) {
    return CallPanel.enter(browser, server, nickname, room);
  }

  // Who has no camera, or may not use it

  @Test
  void whoSaysNoIsAViewerAndIsSeenAsSoonAsTheySayYes(Browser ann, Browser bob) {
    bob.mayUse("camera", false);
    bob.mayUse("microphone", false);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");

    bobsCall.problemSays(VIEWER + NOT_ALLOWED);
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.isConnectedTo("Bob").signsOf("Bob", "muted, camera off");
    assertThat(bobsCall.sources()).isNotEmpty();

    bob.mayUse("camera", true);
    bob.mayUse("microphone", true);
    bob.click("#retry");

    annsCall.signsOf("Bob", "");
    annsCall.seesMotionOf("Bob");
    annsCall.hears("Bob");
    bobsCall.problemSays("");
    assertThat(bob.shows("#retry")).isFalse();
  }

  @Test
  void twoViewersAreConnectedAllTheSameAndOneMayStillComeIn(Browser ann, Browser bob) {
    for (var viewer : new Browser[] {ann, bob}) {
      viewer.mayUse("camera", false);
      viewer.mayUse("microphone", false);
    }
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    annsCall.isConnectedTo("Bob");
    bobsCall.isConnectedTo("Ann").direct().submit("can you see me?");
    annsCall.words().shows("Bob: can you see me?");

    ann.mayUse("camera", true);
    ann.click("#retry");

    annsCall.problemSays("The others see you, but do not hear you. " + NOT_ALLOWED);
    bobsCall.seesMotionOf("Ann");
    bobsCall.signsOf("Ann", "muted");
    annsCall.choose("fake_device_2");
    annsCall.problemSays("The others see you, but do not hear you. " + NOT_ALLOWED);
  }

  @Test
  void withoutACameraOneIsHeardAndToldWhatIsMissing(
      Browser ann, @Flags("--use-fake-device-for-media-stream=device-count=0") Browser eve) {
    var annsCall = enter(ann, "Ann", "lobby");
    var evesCall = enter(eve, "Eve", "lobby");

    evesCall.problemSays(
        "The others hear you, but do not see you."
            + " There is no camera or no microphone: plug one in, then try again.");
    evesCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.hears("Eve");
    annsCall.signsOf("Eve", "camera off");
  }

  @Test
  void whereBrowsersHandOutNoCameraOneIsTold(Browser ann) {
    ann.prepare("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })");

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.problemSays(
        VIEWER + "Browsers hand out cameras only to https:// pages and to http://localhost.");
    assertThat(annsCall.sources()).isEmpty();
  }

  @Test
  void aCameraThatAnotherProgramHasIsNamedAsSuch(Browser ann) {
    ann.prepare(
        "navigator.mediaDevices.getUserMedia ="
            + " async () => { throw new DOMException('busy', 'NotReadableError') }");

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.problemSays(
        VIEWER
            + "Another program is using the camera or the microphone: close it, then try again.");
  }

  @Test
  void whoIsNotLetInLetsGoOfTheCamera(Browser ann) {
    var annsCall = enter(ann, "Ann", "lobby");
    annsCall.room().leave();
    annsCall.room().welcome().submit("x".repeat(51));

    annsCall.room().problemSays("That has 51 characters; 50 is the most.");
    assertThat(CallPanel.tracksOf(ann)).isZero();
  }

  // Cameras

  @Test
  void theChosenCameraIsShownToTheOthersAndKeptForNextTime(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    assertThat(annsCall.sources())
        .containsExactly("fake_device_0", "fake_device_1", "fake_device_2", "Share the screen");
    annsCall.hasChosen("fake_device_0");

    annsCall.choose("fake_device_2");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    ann.reload();
    annsCall.room().status().saysConnected();
    annsCall.room().enter("Ann", "lobby");

    annsCall.hasChosen("fake_device_2");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  @Test
  void aChosenCameraThatIsNotThereAnyMoreIsReplacedByAnother(Browser ann) {
    ann.prepare("localStorage.setItem('camera', 'the one of yesterday')");

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.hasChosen("fake_device_0");
    annsCall.problemSays("");
  }

  @Test
  void aCameraThatDoesNotWorkLeavesTheOneBefore(Browser ann, Browser bob) {
    ann.prepare(
        """
        const devices = navigator.mediaDevices;
        const take = devices.getUserMedia.bind(devices);
        devices.getUserMedia = async (wish) => {
          const stream = await take(wish);
          if (stream.getVideoTracks()[0]?.label !== "fake_device_1") return stream;
          stream.getTracks().forEach((track) => track.stop());
          throw new DOMException("busy", "NotReadableError");
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Ann");

    annsCall.tryToChoose("fake_device_1");

    annsCall.problemSays(
        "Another program is using the camera or the microphone: close it, then try again.");
    annsCall.hasChosen("fake_device_0");
    bobsCall.seesMotionOf("Ann");
  }

  @Test
  void theListOfCamerasFollowsTheDevices(Browser ann) {
    ann.prepare(
        """
        const devices = navigator.mediaDevices;
        const all = devices.enumerateDevices.bind(devices);
        window.unplugged = [];
        devices.enumerateDevices = async () =>
          (await all()).filter(({ label }) => !window.unplugged.includes(label));
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    assertThat(annsCall.sources()).hasSize(4);

    unplug(ann, "['fake_device_1']");
    eventually(
        () ->
            assertThat(annsCall.sources())
                .containsExactly("fake_device_0", "fake_device_2", "Share the screen"));
    annsCall.hasChosen("fake_device_0");
    unplug(ann, "[]");
    eventually(() -> assertThat(annsCall.sources()).hasSize(4));
  }

  private static void unplug(Browser browser, String names) {
    browser.script(
        "window.unplugged = "
            + names
            + ";"
            + "navigator.mediaDevices.dispatchEvent(new Event('devicechange'))");
  }

  @Test
  void aCameraThatIsPulledOutIsMissedInWords(Browser ann, Browser bob) {
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Ann");

    ann.script(
        "document.querySelector('#myFace').srcObject.getVideoTracks()[0]"
            + ".dispatchEvent(new Event('ended'))");

    annsCall.problemSays(
        "The others hear you, but do not see you."
            + " There is no camera or no microphone: plug one in, then try again.");
    bobsCall.signsOf("Ann", "camera off");
    ann.click("#retry");
    bobsCall.signsOf("Ann", "");
    bobsCall.seesMotionOf("Ann");
  }

  @Test
  void theScreenIsOneMoreSourceAndTheCameraComesBackAfterIt(
      @Flags("--use-fake-ui-for-media-stream") Browser eve, Browser bob) {
    var evesCall = enter(eve, "Eve", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Eve").seesMotionOf("Eve");

    evesCall.share();
    eventually(() -> assertThat(bobsCall.widthOf("Eve")).isEqualTo(evesCall.widthOf("You")));
    assertThat(eve.all(".mine.screen")).hasSize(1);

    eve.script(
        "document.querySelector('#myFace').srcObject.getVideoTracks()[0]"
            + ".dispatchEvent(new Event('ended'))");
    evesCall.hasChosen("fake_device_0");
    bobsCall.seesMotionOf("Eve");
    assertThat(eve.all(".mine.screen")).isEmpty();
  }
}
