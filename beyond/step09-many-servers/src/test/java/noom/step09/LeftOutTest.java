package noom.step09;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;
import org.junit.platform.suite.api.SelectClasses;

/** What is not asked of two servers is known, and does not become more. */
class LeftOutTest {
  private static final int TODAY = 6;

  @Test
  void itIsNoMoreThanItWas() {
    assertThat(LeftOut.REASONS).hasSize(TODAY);
  }

  @Test
  void eachIsATestThatWouldRunOtherwise() {
    var classes = ContractTest.class.getAnnotation(SelectClasses.class).names();
    var tests = Stream.of(classes).flatMap(LeftOutTest::methods).toList();
    assertThat(tests).containsAll(LeftOut.REASONS.keySet());
  }

  private static Stream<String> methods(String type) {
    var found = ReflectionSupport.tryToLoadClass(type).toOptional().orElseThrow();
    return ReflectionSupport.streamMethods(found, it -> true, HierarchyTraversalMode.TOP_DOWN)
        .map(it -> it.getName());
  }
}
