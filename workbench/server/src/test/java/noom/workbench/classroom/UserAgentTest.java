package noom.workbench.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import noom.workbench.language.Messages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UserAgentTest {
  private static final String WEBKIT = "AppleWebKit/605.1.15 (KHTML, like Gecko) ";

  private static String inEnglish(String header) {
    var words = UserAgent.inWords(header);
    return Messages.ENGLISH.get(words.key(), words.values());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "(X11; Linux x86_64) Chrome/156.0.0.0 Safari/537.36 | Chrome 156 on Linux",
        "(X11; Linux x86_64) HeadlessChrome/156.0.0.0 Safari/537.36 | Chrome 156 on Linux",
        "(Windows NT 10.0; Win64; x64) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0 | Edge 156 on Windows",
        "(Macintosh; Intel Mac OS X 10.15; rv:153.0) Gecko/20100101 Firefox/153.0 | Firefox 153 on macOS",
        "(iPhone; CPU iPhone OS 26_0 like Mac OS X) Version/26.0 Mobile/15E148 Safari/604.1 | Safari 26 on iPhone",
        "(iPhone; CPU iPhone OS 26_0 like Mac OS X) CriOS/156.0 Mobile/15E148 Safari/604.1 | Chrome 156 on iPhone",
        "(Linux; Android 16; SM-S931N) SamsungBrowser/30.0 Chrome/140.0 Mobile Safari/537.36 | Samsung Internet 30 on Android",
        "(Linux; Android 16; wv) Version/4.0 Chrome/140.0 KAKAOTALK/11.0 | KakaoTalk 11 on Android",
        "(X11; CrOS x86_64 16000) Chrome/156.0.0.0 Safari/537.36 | Chrome 156 on ChromeOS",
        "(Haiku) Chrome/156.0.0.0 Safari/537.36 | Chrome 156"
      })
  void aBrowserIsNamedAsPeopleNameIt(String header, String words) {
    assertThat(inEnglish("Mozilla/5.0 " + WEBKIT + header)).isEqualTo(words);
  }

  @Test
  void anythingElseIsAProgramAndItsNameIsShortened() {
    var longest = "x".repeat(UserAgent.LONGEST);

    assertThat(inEnglish(null)).isEqualTo("a program");
    assertThat(inEnglish(" ")).isEqualTo("a program");
    assertThat(inEnglish("curl/8.0")).isEqualTo("a program: curl/8.0");
    assertThat(inEnglish(longest)).isEqualTo("a program: " + longest);
    assertThat(inEnglish(longest + "x")).isEqualTo("a program: " + longest + "…");
  }
}
