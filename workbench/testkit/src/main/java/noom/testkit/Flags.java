package noom.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A {@link Browser} of a test that is started in a way of its own, such as without a camera. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
public @interface Flags {
  /** Command line switches of Chromium. */
  String[] value();
}
