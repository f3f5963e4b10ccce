package io.qinggui.standalone.token;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Addresses that people type for the one front door. */
class FrontDoorTest {

  @Test
  void this_machine_has_two_names_and_the_configured_one_comes_first() {
    assertThat(FrontDoor.of("http://localhost:8080").all("/"))
        .containsExactly("http://localhost:8080/", "http://127.0.0.1:8080/");
    assertThat(FrontDoor.of("http://127.0.0.1").all("/"))
        .containsExactly("http://127.0.0.1/", "http://localhost/");
  }

  @Test
  void another_machine_has_the_name_that_it_has() {
    assertThat(FrontDoor.of("https://qinggui.example").all("/a"))
        .containsExactly("https://qinggui.example/a");
  }
}
