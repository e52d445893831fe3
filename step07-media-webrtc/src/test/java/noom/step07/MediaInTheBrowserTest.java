package noom.step07;

import static noom.testkit.Eventually.eventually;
import static org.assertj.core.api.Assertions.assertThat;

import noom.step04.SocketServer;
import noom.testkit.Browser;
import noom.testkit.Flags;
import noom.testkit.InFirefoxToo;
import noom.testkit.InTheBrowser;
import noom.testkit.LessonExtension;
import noom.testkit.OnlyInChromium;
import noom.workbench.Time;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@InFirefoxToo
@InTheBrowser
class MediaInTheBrowserTest {
  private static final String ONE_CAMERA = "Firefox has one camera for tests, no second to choose";
  private static final String VIEWER =
      "You are here as a viewer: the others neither see nor hear you. ";
  private static final String NOT_ALLOWED =
      "The browser does not allow it. Allow it, beside the address of this page, then try again.";

  private static final String ONLY_PLUGGED_IN =
      """
      const devices = navigator.mediaDevices;
      const all = devices.enumerateDevices.bind(devices);
      devices.enumerateDevices = async () =>
        (await all()).filter(({ label }) => !window.unplugged.includes(label));
      """;

  /** In Firefox a listener of a track hears no event of a script, an event handler does. */
  private static final String HEARS_SCRIPTS =
      """
      MediaStreamTrack.prototype.addEventListener = function (type, listener) {
        this[`on${type}`] = listener;
      };
      """;

  @RegisterExtension
  final LessonExtension server =
      new LessonExtension(() -> Step07.lesson(new SocketServer(Time.REAL)));

  /** Another camera where there are several, else the same. */
  private static String lastCamera(CallPanel call) {
    var sources = call.sources();
    return sources.get(sources.indexOf("Share the screen") - 1);
  }

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
    assertThat(bobsCall.sources()).startsWith("none").hasSizeGreaterThan(1);
    bobsCall.signsOf("You", "muted, camera off");
    assertThat(bob.texts("#mute:disabled, #camera:disabled"))
        .containsExactly("Unmute", "Turn Camera On");

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
    annsCall.choose(lastCamera(annsCall));
    annsCall.problemSays("The others see you, but do not hear you. " + NOT_ALLOWED);
  }

  @Test
  void withoutACameraOneIsHeardAndToldWhatIsMissing(
      Browser ann, @Flags("--use-fake-device-for-media-stream=device-count=0") Browser eve) {
    var annsCall = enter(ann, "Ann", "lobby");
    var evesCall = enter(eve, "Eve", "lobby");

    evesCall.problemSays(
        "The others hear you, but do not see you."
            + " There is no camera: plug one in, then try again.");
    evesCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.hears("Eve");
    annsCall.signsOf("Eve", "camera off");
  }

  @Test
  void whereBrowsersHandOutNoCameraOneIsTold(Browser ann) {
    ann.prepare("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })");
    ann.prepare("Object.defineProperty(globalThis, 'isSecureContext', { value: false })");

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.problemSays(
        VIEWER + "Browsers hand out cameras only to https:// pages and to http://localhost.");
    assertThat(annsCall.sources()).containsExactly("none");
    assertThat(ann.shows("#retry")).as("what cannot help is not offered").isFalse();
  }

  @Test
  void aBrowserInsideAnotherAppThatHasNoCameraIsToldToOpenThePageElsewhere(Browser ann) {
    ann.prepare("Object.defineProperty(navigator, 'mediaDevices', { value: undefined })");

    enter(ann, "Ann", "lobby")
        .problemSays(
            VIEWER
                + "This browser has no microphone and no camera, as some inside other apps:"
                + " open the page in Chrome, Safari or Firefox.");
  }

  @Test
  void aCameraThatAnotherProgramHasIsNamedAsSuch(Browser ann) {
    ann.prepare(
        "navigator.mediaDevices.getUserMedia ="
            + " async () => { throw new DOMException('busy', 'NotReadableError') }");

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.problemSays(
        VIEWER + "Another program is using the microphone or camera: close it, then try again.");
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
  @OnlyInChromium(ONE_CAMERA)
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

    annsCall.hasChosen(annsCall.sources().get(0));
    annsCall.problemSays("");
  }

  @Test
  @OnlyInChromium(ONE_CAMERA)
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

    annsCall.problemSays("Another program is using the camera: close it, then try again.");
    annsCall.hasChosen("fake_device_0");
    bobsCall.seesMotionOf("Ann");
  }

  @Test
  @OnlyInChromium(ONE_CAMERA)
  void theListOfCamerasFollowsTheDevices(Browser ann) {
    ann.prepare("window.unplugged = []; " + ONLY_PLUGGED_IN);
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
    ann.prepare(HEARS_SCRIPTS);
    ann.prepare("window.unplugged = []; " + ONLY_PLUGGED_IN);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Ann");

    ann.script(
        "window.unplugged ="
            + " [...document.querySelector('#cameras').options].map((it) => it.text)");
    endTrack(ann, "Video");

    annsCall.problemSays(
        "The others hear you, but do not see you."
            + " There is no camera: plug one in, then try again.");
    bobsCall.signsOf("Ann", "camera off");
    ann.click("#retry");
    bobsCall.signsOf("Ann", "");
    bobsCall.seesMotionOf("Ann");
  }

  /** Ends a track of one's own as unplugging does. */
  private static void endTrack(Browser browser, String kind) {
    browser.script(
        "document.querySelector('#myFace').srcObject.get%sTracks()[0]".formatted(kind)
            + ".dispatchEvent(new Event('ended'))");
  }

  @Test
  @OnlyInChromium(ONE_CAMERA)
  void aCameraThatIsPulledOutIsReplacedByAnotherByItself(Browser ann, Browser bob) {
    ann.prepare("window.unplugged = ['fake_device_1']; " + ONLY_PLUGGED_IN);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Ann");
    annsCall.hasChosen("fake_device_0");

    endTrack(ann, "Video");

    annsCall.hasChosen("fake_device_2");
    annsCall.problemSays("");
    bobsCall.seesMotionOf("Ann");
    endTrack(ann, "Audio");
    eventually(() -> assertThat(CallPanel.tracksOf(ann)).isEqualTo(2));
    bobsCall.signsOf("Ann", "");
    bobsCall.hears("Ann");
  }

  // What browsers do besides

  @Test
  void aBrowserThatAlwaysWantsAnotherDeviceIsAskedAFewTimesOnly(Browser ann) {
    ann.prepare(
        """
        window.asked = 0;
        navigator.mediaDevices.getUserMedia = async () => {
          asked++;
          throw new DOMException("none", "OverconstrainedError");
        };
        """);

    var annsCall = enter(ann, "Ann", "lobby");

    annsCall.problemSays(
        VIEWER + "There is no microphone and no camera: plug one in, then try again.");
    assertThat((Long) ann.script("return asked")).isLessThanOrEqualTo(3);
  }

  @Test
  void whatABrowserSaysInItsOwnTermsIsToldInWords(Browser ann) {
    ann.prepare(
        """
        navigator.mediaDevices.getUserMedia = async () => {
          throw new DOMException("odd", "AbortError");
        };
        navigator.mediaDevices.getDisplayMedia = async () => {
          throw new DOMException(window.screenSays, "NotAllowedError");
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    var aborted =
        VIEWER
            + "The microphone or camera cannot be used (AbortError). Try again, or another browser.";
    annsCall.problemSays(aborted);

    ann.script("window.screenSays = 'Permission denied'"); // somebody has changed their mind
    annsCall.tryToChoose("Share the screen");
    annsCall.problemSays(aborted);
    ann.script("window.screenSays = 'Permission denied by system'");
    annsCall.tryToChoose("none");
    annsCall.tryToChoose("Share the screen");

    annsCall.problemSays(VIEWER + "The screen cannot be shared: Permission denied by system.");
  }

  @Test
  void aBrowserThatMayKeepNothingCallsAllTheSame(Browser ann, Browser bob) {
    ann.prepare(
        "Object.defineProperty(window, 'localStorage',"
            + " { get() { throw new DOMException('blocked', 'SecurityError') } })");
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");

    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
    annsCall.choose(lastCamera(annsCall));
    bobsCall.seesMotionOf("Ann");
  }

  @Test
  void theBrowsersOwnQuestionKeepsNobodyWaiting(Browser ann, Browser bob) {
    ann.prepare(
        """
        navigator.permissions.query = async () => ({ state: window.answer ? "granted" : "prompt" });
        const devices = navigator.mediaDevices;
        const take = devices.getUserMedia.bind(devices);
        const answered = new Promise((resolve) => (window.allow = () => resolve((window.answer = true))));
        devices.getUserMedia = async (wish) => {
          await answered;
          return take(wish);
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");

    annsCall.problemSays(
        VIEWER
            + "The browser is asking for your camera or microphone:"
            + " answer it, beside the address of this page.");
    assertThat(ann.shows("#retry")).isFalse();
    annsCall.isConnectedTo("Bob").seesMotionOf("Bob");
    ann.script("allow()");

    annsCall.problemSays("");
    bobsCall.isConnectedTo("Ann").seesMotionOf("Ann");
  }

  // The screen

  @Test
  void aScreenIsSeenThoughTheCameraIsOffAndAfterwardsTheCameraIsAsItWas(Browser ann, Browser bob) {
    ann.prepare(HEARS_SCRIPTS);
    ann.prepare(
        """
        navigator.mediaDevices.getDisplayMedia = async () => {
          const canvas = Object.assign(document.createElement("canvas"), { width: 320, height: 240 });
          const picture = canvas.getContext("2d");
          picture.fillStyle = "white";
          setInterval(() => picture.fillRect(0, 0, 320, 240), 50);
          return canvas.captureStream();
        };
        """);
    var annsCall = enter(ann, "Ann", "lobby");
    var bobsCall = enter(bob, "Bob", "lobby");
    bobsCall.isConnectedTo("Ann");
    annsCall.turnCameraOff();
    bobsCall.signsOf("Ann", "camera off");

    annsCall.share();

    bobsCall.signsOf("Ann", "");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isGreaterThan(200));
    assertThat(ann.shownText("#camera")).isEqualTo("Hide Screen");
    ann.click("#camera");
    bobsCall.signsOf("Ann", "camera off");
    eventually(() -> assertThat(bobsCall.brightnessOf("Ann")).isLessThan(5));
    endTrack(ann, "Video");

    annsCall.hasChosen(annsCall.sources().get(0));
    assertThat(ann.shownText("#camera")).isEqualTo("Turn Camera On");
    bobsCall.signsOf("Ann", "camera off");
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

    endTrack(eve, "Video");
    evesCall.hasChosen("fake_device_0");
    bobsCall.seesMotionOf("Eve");
    assertThat(eve.all(".mine.screen")).isEmpty();
  }
}
