// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Drawn} from "../src/interfaces/IRounds.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Draw} from "../src/libraries/Draw.sol";
import {Group, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

/// @notice An auditor that sets the bits of leaves that the draw did not give to it. 1 % of 1,500 leaves are 15 checks, and each
/// costs half a price: its bits claim most of the worker's pay.
contract StrayBitsTest is SettlementWorld {
    uint32 internal constant COUNT = 1500;
    uint256 internal constant FEE = PRICE / 2;
    uint256 internal constant EXPECTED = 15;
    /// @dev 1.25 · (1 % and what 1,000 OPG at risk add) and 4.
    uint256 internal constant MOST = 23;

    /// @dev The groups have equal shares of the leaves.
    function postLowClass(uint256 groupCount) internal returns (Posted memory p) {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1000e18);
        Group[] memory groups = new Group[](groupCount);
        uint32 count = COUNT / uint32(groupCount);
        for (uint256 g; g < groupCount; ++g) {
            groups[g] = groupOf(count, 100);
            groups[g].checkFee = uint128(FEE);
            groups[g].auditTotal = uint128((FEE * 2 * 100 * count) / 10_000);
        }
        p = draft(worker, groups);
        post(p);
        seal(p);
    }

    /// @dev The first drawn account sets all bits if it `lies`, the second one what it was given.
    function audit(Posted memory p, bool lies) internal returns (Summary[] memory summaries, bytes[] memory bitmaps) {
        Drawn[] memory drawn = drawnOf(p, 0);
        (summaries, bitmaps) = (new Summary[](2), new bytes[](2));
        for (uint256 i; i < 2; ++i) bitmaps[i] = bitmapOf(p, drawn[i].account, 0);
        for (uint256 i; lies && i < COUNT; ++i) bitmaps[0][i / 8] |= bytes1(uint8(1 << (i % 8)));
        for (uint256 i; i < 2; ++i) {
            summaries[i] = summaryOf(p, drawn[i].account, 0, bitmaps[i]);
            rounds.postSummary(summaries[i], bitmaps[i], signed(summaries[i]));
        }
        warpTo(windowEnd(p) + 1);
    }

    /// @dev Proves the first stray bits.
    function prove(Posted memory p, Summary memory summary, bytes memory bitmap, uint256 proofs) internal {
        bytes memory given = bitmapOf(p, summary.auditor, 0);
        for (uint256 i; proofs > 0; ++i) {
            if (isSet(given, i)) continue;
            bytes32[] memory proof = proofOf(p, i);
            rounds.proveStrayBit(summary, bitmap, p.groups, p.atRisk, p.leaves[i], proof);
            --proofs;
        }
    }

    function isSet(bytes memory bitmap, uint256 i) internal pure returns (bool) {
        return (uint8(bitmap[i / 8]) >> (i % 8)) & 1 == 1;
    }

    function bitsOf(bytes memory bitmap) internal pure returns (uint256 bits) {
        for (uint256 i; i < 8 * bitmap.length; ++i) if (isSet(bitmap, i)) ++bits;
    }

    function stakeOf(Posted memory p, uint256 i) internal view returns (uint256) {
        return seats.seatOf(address(batches), drawnOf(p, 0)[i].seat).stake;
    }

    function paidTo(Posted memory p, uint256 i) internal view returns (uint256) {
        return freeOpg(drawnOf(p, 0)[i].account);
    }

    function testHonestAuditorsArePaidForEveryCheck() public {
        Posted memory p = postLowClass(1);
        (Summary[] memory summaries, bytes[] memory bitmaps) = audit(p, false);
        claim(p, summaries, bitmaps);
        uint256 checks = bitsOf(bitmaps[0]) + bitsOf(bitmaps[1]);
        uint256 due = checks * FEE;
        uint256 audit_ = p.groups[0].auditTotal;
        uint256 paid = due > audit_ ? due : audit_;
        assertEq(paidTo(p, 0), (paid * bitsOf(bitmaps[0])) / checks, "first");
        assertEq(paidTo(p, 1), (paid * bitsOf(bitmaps[1])) / checks, "second");
        assertEq(stakeOf(p, 0), 1000e18, "no slice");
    }

    function testTheBoundCostsHonestAuditorsLessThanAHundredthOfTheirFees() public pure {
        uint256 drawn;
        uint256 paid;
        for (uint256 k; k < 40; ++k) {
            uint256 checks;
            for (uint256 i; i < COUNT; ++i) {
                if (Draw.isAudited(bytes32(k), address(uint160(k + 1)), i, Draw.rate(100, PRICE, 2, 1000e18))) ++checks;
            }
            drawn += checks;
            paid += checks < MOST ? checks : MOST;
        }
        assertTrue(drawn > 36 * EXPECTED && drawn < 44 * EXPECTED, "as many as the rate gives");
        assertTrue(100 * (drawn - paid) < drawn, "below a hundredth");
    }

    function testStrayBitsThatAreNotProvenClaimNoMoreThanTheBound() public {
        Posted memory p = postLowClass(1);
        (Summary[] memory summaries, bytes[] memory bitmaps) = audit(p, true);
        claim(p, summaries, bitmaps);
        uint256 honest = bitsOf(bitmaps[1]) * FEE;
        assertTrue(paidTo(p, 0) <= MOST * FEE, "1.15 OPG, where its bits claim 75");
        assertEq(paidTo(p, 1), honest, "the honest auditor's checks");
        uint256 excess = MOST * FEE + honest - p.groups[0].auditTotal;
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(p.groups[0].priceTotal) - excess, "worker");
    }

    function testAStrayBitThatIsProvenBeforeTheClaimForfeitsAllFees() public {
        Posted memory p = postLowClass(1);
        (Summary[] memory summaries, bytes[] memory bitmaps) = audit(p, true);
        prove(p, summaries[0], bitmaps[0], 1);
        claim(p, summaries, bitmaps);
        assertEq(paidTo(p, 0), 0, "no fees");
        assertEq(stakeOf(p, 0), 990e18, "a slice");
        uint256 audit_ = p.groups[0].auditTotal;
        uint256 honest = bitsOf(bitmaps[1]) * FEE;
        assertEq(paidTo(p, 1), honest > audit_ ? honest : audit_, "the honest auditor gets the audit fees");
    }

    function testAStrayBitThatIsProvenAfterTheClaimCostsMoreThanTheFees() public {
        Posted memory p = postLowClass(1);
        (Summary[] memory summaries, bytes[] memory bitmaps) = audit(p, true);
        claim(p, summaries, bitmaps);
        prove(p, summaries[0], bitmaps[0], 2);
        assertEq(stakeOf(p, 0), 1000e18 - 2 * 10e18 - COUNT * FEE, "two slices, and once the fees of its bits");
        assertEq(freeOpg(address(batches)), claims.lockedOf(worker, address(opg)), "what it lost is burnt");
    }

    function testAStrayBitThatIsProvenBetweenTwoClaimsCostsTheFeesOfBoth() public {
        Posted memory p = postLowClass(2);
        (Summary[] memory summaries, bytes[] memory bitmaps) = audit(p, true);
        claims.claim(p.batchId, p.groups, p.atRisk, 0, 1, summaries, bitmaps);
        uint256 paid = paidTo(p, 0);
        assertTrue(paid > 0, "the first group");
        prove(p, summaries[0], bitmaps[0], 1);
        assertEq(stakeOf(p, 0), 990e18 - (COUNT / 2) * FEE, "a slice and the first group");
        claims.claim(p.batchId, p.groups, p.atRisk, 1, 2, summaries, bitmaps);
        assertEq(paidTo(p, 0), paid, "nothing for the second");
    }

    function testABatchWithoutAnotherSummaryRefundsTheAuditFees() public {
        Posted memory p = postLowClass(1);
        Summary[] memory summaries = new Summary[](1);
        bytes[] memory bitmaps = new bytes[](1);
        bitmaps[0] = new bytes((COUNT + 7) / 8);
        for (uint256 i; i < COUNT; ++i) bitmaps[0][i / 8] |= bytes1(uint8(1 << (i % 8)));
        summaries[0] = summaryOf(p, drawnOf(p, 0)[0].account, 0, bitmaps[0]);
        rounds.postSummary(summaries[0], bitmaps[0], signed(summaries[0]));
        prove(p, summaries[0], bitmaps[0], 1);
        uint256 before = reserved(worker);
        warpTo(claimFrom(p) + 1);
        claim(p, summaries, bitmaps);
        assertEq(reserved(worker) - before, p.groups[0].auditTotal, "refunded");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(p.groups[0].priceTotal), "all pay");
    }
}
