package noom.testkit;

import static org.junit.jupiter.api.extension.ConditionEvaluationResult.enabled;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Optional;
import java.util.stream.Stream;
import noom.testkit.engine.BrowserType;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.platform.commons.support.AnnotationSupport;

/** Skips, with a word, a test for which a browser is missing, or is the wrong one. */
final class BrowserCondition implements ExecutionCondition {
  private static final ConditionEvaluationResult ALL_ARE_THERE = enabled("its browsers are there");

  @Override
  public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext test) {
    return onlyInChromium(test)
        .or(() -> test.getTestMethod().flatMap(BrowserCondition::lackOf))
        .map(ConditionEvaluationResult::disabled)
        .orElse(ALL_ARE_THERE);
  }

  private static Optional<String> onlyInChromium(ExtensionContext test) {
    return BrowserType.chosen() == BrowserType.CHROMIUM
        ? Optional.empty()
        : AnnotationSupport.findAnnotation(test.getElement(), OnlyInChromium.class)
            .map(OnlyInChromium::value);
  }

  private static Optional<String> lackOf(Method test) {
    var browsers =
        Stream.of(test.getParameters()).filter(it -> it.getType() == Browser.class).toList();
    return browsers.size() > BrowserType.chosen().sideBySide()
        ? Optional.of("a " + BrowserType.chosen() + " runs alone")
        : browsers.stream().flatMap(it -> lackOf(it).stream()).findFirst();
  }

  private static Optional<String> lackOf(Parameter browser) {
    var type = BrowserExtension.typeOf(browser);
    if (!type.isInstalled()) {
      return Optional.of(type + " is not installed");
    }
    return type != BrowserType.CHROMIUM && browser.isAnnotationPresent(Flags.class)
        ? Optional.of("only Chromium takes its switches")
        : Optional.empty();
  }
}
