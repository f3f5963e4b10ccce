package io.qinggui.sample.sound.registration;

import java.time.LocalDate;

/** Pure. */
public record Entry(String name, LocalDate on) {}
