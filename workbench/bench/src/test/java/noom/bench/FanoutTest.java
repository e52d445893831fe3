package noom.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class FanoutTest {
  @Test
  void withoutNamesTheUsualPartsAreMeasured() {
    assertThat(Fanout.parts("", false)).containsExactly("latency", "rooms", "texts", "typed");
  }

  @Test
  void theFullRunHasAllParts() {
    assertThat(Fanout.parts("", true))
        .containsExactly(
            "calls",
            "capacity",
            "heap",
            "latency",
            "million",
            "rooms",
            "servers",
            "sizes",
            "slow",
            "socketio",
            "startup",
            "texts",
            "typed");
  }

  @Test
  void onlyThePartsThatAreNamedAreMeasured() {
    assertThat(Fanout.parts("heap,rooms", true)).containsExactly("heap", "rooms");
  }

  @Test
  void aPartThatIsNoneIsToldWhichThereAre() {
    assertThatThrownBy(() -> Fanout.parts("heap,speed", false))
        .isInstanceOf(BenchError.class)
        .hasMessage(
            "The parts are: -Dbench.only="
                + "calls,capacity,heap,latency,million,rooms,servers,sizes,slow,socketio,startup,texts,typed");
  }

  @Test
  void nodeIsNeededIfAPartComparesWithIt() {
    assertThat(Fanout.needNode(Set.of("heap", "million", "slow"))).isFalse();
    assertThat(Fanout.needNode(Set.of("heap", "latency"))).isTrue();
    assertThat(Fanout.needNode(Fanout.parts("", false))).isTrue();
  }

  @Test
  void asManyServersAreComparedAsThereAreConnectionsFor() {
    var server = new Server("a server", List.of(), new PlainText());
    var four = Collections.nCopies(4, server);

    assertThat(new ConnectionLimit(20_500).connections()).isEqualTo(20_000);
    assertThat(new ConnectionLimit(20_500).fitting(four, 5_000)).hasSize(4);
    assertThat(new ConnectionLimit(20_499).fitting(four, 5_000)).hasSize(3);
    assertThat(new ConnectionLimit(1_000_000).connections()).isEqualTo(25_000);
  }

  @Test
  void metricsStandInAColumnEach() {
    var bar = Summary.of("ms", 0, List.of(1.0));
    var numbers = new LinkedHashMap<String, Double>();
    numbers.put("p50", 1.234);
    numbers.put("p99", 12.34);
    numbers.put("max", 123.4);

    assertThat(Metrics.table("who", List.of(new Metrics("ws", bar, numbers))).markdown().lines())
        .containsExactly(
            "| who |  p50 |  p99 | max |",
            "| --- | ---: | ---: | ---: |",
            "| ws  | 1.23 | 12.3 | 123 |");
  }
}
