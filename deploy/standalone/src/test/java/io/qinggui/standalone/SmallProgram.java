package io.qinggui.standalone;

import java.util.List;

/** Stands in for the standalone program: says how it was called, and fails when told to. */
final class SmallProgram {

  private SmallProgram() {}

  public static void main(String[] args) {
    System.out.println("arguments " + List.of(args));
    System.out.println("option of the project " + System.getProperty("axon.update-check.disabled"));
    System.out.println("option of one's own " + System.getProperty("own"));
    if (List.of(args).contains(System.getProperty("fails", ""))) {
      System.exit(1);
    }
  }
}
