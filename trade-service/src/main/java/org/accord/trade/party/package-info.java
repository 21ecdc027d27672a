/// Who reports trade and with whom: territories by their codes, and the parties that are none.
@NullMarked
package org.accord.trade.party;

import org.jspecify.annotations.NullMarked;
