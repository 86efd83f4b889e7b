// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Case} from "../src/interfaces/ICases.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {CaseSettlementWorld} from "./CaseSettlementWorld.sol";
import {CaseWorld} from "./CaseWorld.sol";
import {CasesTest} from "./Cases.t.sol";

/// @notice The tests of cases with the contracts of a whole settlement.
contract CasesSettlementTest is CasesTest, CaseSettlementWorld {
    function setUp() public override(CaseWorld, CaseSettlementWorld) {
        CaseSettlementWorld.setUp();
    }

    function deploy() internal override(CaseWorld, CaseSettlementWorld) {
        CaseSettlementWorld.deploy();
    }

    function post(uint256 count) internal override(CaseWorld, CaseSettlementWorld) returns (Posted memory) {
        return CaseSettlementWorld.post(count);
    }

    function audit(Posted memory p, address auditor, uint8[] memory outcomes)
        internal
        override(CaseWorld, CaseSettlementWorld)
        returns (Audit memory)
    {
        return CaseSettlementWorld.audit(p, auditor, outcomes);
    }

    function leafStatus(bytes32 batchId, bytes32 leafHash)
        internal
        view
        override(CaseWorld, CaseSettlementWorld)
        returns (LeafStatus)
    {
        return CaseSettlementWorld.leafStatus(batchId, leafHash);
    }

    function voidLeaf(Posted memory p, uint256 i) internal override(CaseWorld, CaseSettlementWorld) {
        CaseSettlementWorld.voidLeaf(p, i);
    }

    /// @dev A proof that voids a leaf costs less than a ruling on it, or nothing.
    function testFuzzAWorkerThatVoidsItsLieIsConvictedAllTheSame(bool afterwards) public {
        Posted memory p = post(1);
        Audit memory a = audit(p, auditors[0], outcomesOf(1, 2));
        if (!afterwards) voidLeaf(p, 0);
        bytes32 caseId = openDrawn(p, a, 0, false);
        if (afterwards) voidLeaf(p, 0);
        voteAll(first, caseId, Outcome.Wrong);
        cases.advance(caseId);
        vm.prank(auditors[0]);
        cases.appeal(caseId, auditors[0], 0);
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 0);
        assertRuled(caseId, Outcome.Wrong, true, auditors[0]);
        assertEq(freeOf(address(cases)), 0, "nothing remains");
    }

    /// @dev Two prices: both drawn auditors check every leaf.
    function forfeit() internal pure override returns (uint256) {
        return 2 * PRICE;
    }

    function assertRuled(bytes32 caseId, Outcome outcome, bool lastRung, address opener) internal view override {
        Case memory c = cases.getCase(caseId);
        LeafStatus expected = outcome == Outcome.Right ? LeafStatus.Cleared : LeafStatus.Void;
        assertEq(uint256(claims.leafStatus(c.batchId, c.leafHash)), uint256(expected), "status");
        bool convicts = outcome == Outcome.Wrong && lastRung;
        assertEq(rulings.generationOf(worker), convicts ? 1 : 0, "conviction");
        if (!convicts) return;
        (address rewarded,) = rulings.convictionOf(worker, 0);
        assertEq(rewarded, opener, "opener");
    }
}
