package ruche;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.test.context.TestPropertySource;

/// The whole program as [RucheTest] has it, on a database in which no test has put a row: what is there, somebody
/// has made in the pages.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@RucheTest
@TestPropertySource(properties = "ruche.test=through-the-pages-only")
@interface EmptyInstallation {}
