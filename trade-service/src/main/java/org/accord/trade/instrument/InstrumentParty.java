package org.accord.trade.instrument;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import org.accord.facts.TerritoryCode;
import org.jspecify.annotations.Nullable;

/// A party of an instrument: a country, or a body of one.
///
/// @param name as the source calls it, such as "Ministry of Commerce of China"
/// @param territory whose body it is; where it is not told, the country that the name itself names
@JsonInclude(JsonInclude.Include.NON_NULL)
public record InstrumentParty(
    @NotBlank(message = "A party needs a name") @Size(max = 300) String name,
    @Nullable TerritoryCode territory) {

  public InstrumentParty {
    if (territory == null && name != null) territory = NamedCountry.in(name).orElse(null);
  }
}
