package org.accord.education.agreement;

import jakarta.validation.constraints.NotBlank;

/// A party of an agreement.
///
/// @param institution the institution's key
public record Party(
    @NotBlank(message = "A party is an institution, by its key") String institution) {}
