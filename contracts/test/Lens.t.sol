// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {DrawView, ILens, ReceiptState} from "../src/interfaces/ILens.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

contract LensTest is SettlementWorld {
    ILens internal lens;

    function setUp() public override {
        super.setUp();
        lens = ILens(vm.deployCode("Lens.sol:Lens", abi.encode(batches)));
    }

    function stateOf(Posted memory p, uint256 index) internal view returns (ReceiptState memory) {
        return lens.receiptState(p.batchId, p.leaves[index], proofOf(p, index), p.groups, p.atRisk);
    }

    function testAReceiptIsFinalOnceNoCaseCanBeOpenedAndNoneIsOpen() public {
        Posted memory p = postOne(3, 10_000);
        ReceiptState memory s = stateOf(p, 1);
        assertEq(s.worker, worker, "worker");
        assertEq(s.duties.length, 0, "no account is drawn yet");
        seal(p);
        hold(p, 2);
        postSummaries(p, 0);
        s = stateOf(p, 1);
        assertTrue(!s.isFinal, "the window is open");
        assertEq(s.rate, 1 << 64, "class 100 %");
        assertEq(s.duties.length, 2, "two drawn");
        assertTrue(s.duties[0].drawn && s.duties[0].summaryPosted, "duty and summary");
        warpTo(windowEnd(p) + 1);
        assertTrue(stateOf(p, 1).isFinal, "final");
        assertTrue(!stateOf(p, 2).isFinal, "held");
        assertEq(uint256(stateOf(p, 2).status), uint256(LeafStatus.Held), "held");
        rule(p, 2, Outcome.Wrong, true, payer);
        s = stateOf(p, 2);
        assertEq(uint256(s.status), uint256(LeafStatus.Void), "void");
        assertTrue(s.convicted && s.isFinal, "ruled");
    }

    function testRefusesALeafThatIsNotInTheBatch() public {
        Posted memory p = postOne(3, 10_000);
        bytes32[] memory proof = proofOf(p, 1);
        p.leaves[1].price += 1;
        vm.expectRevert(ILens.InvalidLeaf.selector);
        lens.receiptState(p.batchId, p.leaves[1], proof, p.groups, p.atRisk);
    }

    function testTheDrawHasAllRounds() public {
        Posted memory p = postOne(3, 10_000);
        DrawView memory draw = lens.drawOf(p.batchId);
        assertEq(draw.rounds.length, 1, "one round");
        assertEq(draw.rounds[0].seed, bytes32(0), "not drawn");
        seal(p);
        draw = lens.drawOf(p.batchId);
        assertEq(draw.rounds[0].accounts.length, 2, "accounts");
        assertTrue(draw.progress.isSealed && !draw.isVoid, "sealed");
    }
}
