package io.qinggui.faults;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A program at full size as a test: minutes of it, left out unless asked for by -Pfaults. */
@Test
@Tag("full-size")
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface FullSize {}
