package noom.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import noom.testkit.engine.BrowserType;

/** Which browser a {@link Browser} of a test is, whatever {@code -Dbrowser=} says. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface In {
  BrowserType value();
}
