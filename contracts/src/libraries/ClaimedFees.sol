// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Math} from "@openzeppelin/contracts/utils/math/Math.sol";
import {IBatches} from "../interfaces/IBatches.sol";
import {IClaims} from "../interfaces/IClaims.sol";
import {Bitmaps} from "./Bitmaps.sol";
import {Group} from "./Structs.sol";

/// @notice Fees that an auditor was paid for the bits of its summary.
library ClaimedFees {
    uint256 private constant RATE_UNIT = 1e18;

    /// @notice OPG: the most that claimed groups paid for the bits.
    function most(IBatches batches, IClaims claims, bytes32 batchId, bytes calldata bitmap, Group[] calldata groups)
        internal
        view
        returns (uint256 fees)
    {
        uint256 start;
        for (uint256 g; g < groups.length; ++g) {
            Group calldata group = groups[g];
            uint256 end = start + group.count;
            uint256 bits = Bitmaps.countRange(bitmap, start, end);
            start = end;
            if (bits == 0 || !claims.groupState(batchId, g).claimed) continue;
            // Checks share the audit fees, also where these are more.
            uint256 paid = Math.max(bits * group.checkFee, group.auditTotal);
            fees += (paid * batches.termsOf(group.token).opgRate) / RATE_UNIT;
        }
    }
}
