package io.qinggui.standalone.imports;

import java.util.Optional;

/**
 * What an import does beyond sending what is there.
 *
 * @param checkOnly whether it ends with the check, so that nothing is sent
 * @param lookUp whether a check asks the service for what the directory refers to and does not
 *     bring
 * @param registerOperators whether an operator that is registered nowhere is, from the columns of
 *     the license that names it
 * @param correction why what is recorded otherwise is corrected; absent when it stays
 */
public record ImportOptions(
    boolean checkOnly, boolean lookUp, boolean registerOperators, Optional<String> correction) {

  /** What is there is sent; what is not registered or recorded otherwise stays so. */
  public static final ImportOptions NONE = new ImportOptions(false, true, false, Optional.empty());

  /** The same, ended by the check. */
  public ImportOptions checkingOnly() {
    return new ImportOptions(true, lookUp, registerOperators, correction);
  }

  /** The same, where nobody can be asked. */
  public ImportOptions askingNobody() {
    return new ImportOptions(checkOnly, false, registerOperators, correction);
  }

  /** The same, registering operators that are not. */
  public ImportOptions registeringOperators() {
    return new ImportOptions(checkOnly, lookUp, true, correction);
  }

  /** The same, correcting what is recorded otherwise. */
  public ImportOptions correctingBecause(String reason) {
    return new ImportOptions(checkOnly, lookUp, registerOperators, Optional.of(reason));
  }
}
