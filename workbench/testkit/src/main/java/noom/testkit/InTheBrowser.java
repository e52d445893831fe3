package noom.testkit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * A test class whose tests take {@link Browser} parameters. One browser runs for each parameter
 * name and JVM, a Chromium or what {@code -Dbrowser=} says; every test finds it fresh. A test fails
 * on any error in a page's console; when it fails, a screenshot and the console of each browser are
 * in {@code target/failures}.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith({BrowserCondition.class, BrowserExtension.class})
public @interface InTheBrowser {}
