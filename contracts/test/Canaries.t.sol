// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Canary, ICanaries} from "../src/interfaces/ICanaries.sol";
import {ICases} from "../src/interfaces/ICases.sol";
import {IChallenges} from "../src/interfaces/IChallenges.sol";
import {LeafProof} from "../src/interfaces/IFaults.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Receipt} from "../src/libraries/Structs.sol";
import {CaseWorld} from "./CaseWorld.sol";

contract CanariesTest is CaseWorld {
    bytes32 internal constant SALT = "secret";
    uint256 internal constant DEPOSIT = 30e18;

    address internal planter = address(0xe9);

    function setUp() public override {
        super.setUp();
        enrich(planter);
    }

    function testP20ClearlyWrongCanaryVoidsItsLeafAndSharesTheDeposit() public {
        Posted memory p = planted();
        uint256 before = freeOf(auditors[0]);
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
        Audit memory lazy = audit(p, auditors[1], outcomesOf(1, 0));
        open(p);
        appealedWrong(p, caseId);
        canaries.share(caseId);
        assertEq(freeOf(auditors[0]) - before, DEPOSIT, "deposit to the auditor that found it");
        (, bool lastRung,,) = settlement.rulings(cases.getCase(caseId).leafHash);
        assertTrue(!lastRung, "only the leaf falls");

        uint256 planterBefore = freeOf(planter);
        challenges.punishMatch(leafProof(p, 0), lazy.summary, lazy.outcomes[0], pathOf(lazy, 0));
        assertEq(freeOf(planter) - planterBefore, SLICE / 2, "half of the slice");
        vm.expectRevert(ICanaries.NothingToShare.selector);
        canaries.share(caseId);
    }

    function testACanaryOfClass0IsNotOpened() public {
        auditClass = 0;
        Posted memory p = planted();
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectRevert(IChallenges.NotAudited.selector);
        canaries.open(planter, 0, SALT, leaf);
    }

    function testP20CanaryThatIsRightIsBurntLessTheFees() public {
        Posted memory p = planted();
        uint256 burnt = escrow.burntOf(address(opg));
        uint256 workerBefore = freeOf(worker);
        bytes32 caseId = open(p);
        voteAll(first, caseId, Outcome.Right);
        endAppeal(caseId);
        close(p, 0);
        uint256 rest = DEPOSIT - 3 * FEE;
        assertEq(escrow.burntOf(address(opg)) - burnt + freeOf(worker) - workerBefore, rest, "lost");
        vm.expectRevert(ICanaries.NothingToShare.selector);
        canaries.share(caseId);
    }

    function testP20CanaryThatOnlyTheFirstRungRuledWrongIsBurnt() public {
        Posted memory p = planted();
        uint256 burnt = escrow.burntOf(address(opg));
        bytes32 caseId = open(p);
        voteAll(first, caseId, Outcome.Wrong);
        endAppeal(caseId);
        close(p, 0);
        assertEq(escrow.burntOf(address(opg)) - burnt, DEPOSIT - 3 * FEE, "burnt");
        assertEq(freeOf(address(canaries)), 0, "nothing returned");
    }

    function testCanaryWithoutAnAuditorThatFoundItIsBurnt() public {
        Posted memory p = planted();
        uint256 burnt = escrow.burntOf(address(opg));
        bytes32 caseId = open(p);
        appealedWrong(p, caseId);
        canaries.share(caseId);
        assertEq(escrow.burntOf(address(opg)) - burnt, DEPOSIT, "burnt");
    }

    function testCanaryThatIsNotOpenedIsBurntAfterItsTime() public {
        bytes32 commitment = plant("receipt");
        Canary memory canary = canaries.canaryOf(planter, commitment);
        assertEq(canary.expires, block.timestamp + 80, "job lifetime and window");
        vm.expectPartialRevert(ICanaries.TooEarly.selector);
        canaries.burnExpired(planter, commitment);
        vm.warp(canary.expires);
        uint256 burnt = escrow.burntOf(address(opg));
        canaries.burnExpired(planter, commitment);
        assertEq(escrow.burntOf(address(opg)) - burnt, DEPOSIT, "burnt");
        vm.expectRevert(ICanaries.UnknownCanary.selector);
        canaries.burnExpired(planter, commitment);
    }

    function testCanaryPlantedWithOrAfterTheBatchRevertsWithPlantedTooLate() public {
        Posted memory p = post(1);
        plant(p.leaves[0].receiptHash);
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectRevert(ICanaries.PlantedTooLate.selector);
        canaries.open(planter, 0, SALT, leaf);
    }

    function testCanaryOpenedAfterTheWindowRevertsWithTooLate() public {
        Posted memory p = planted();
        vm.warp(block.timestamp + 21);
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectPartialRevert(ICanaries.TooLate.selector);
        canaries.open(planter, 0, SALT, leaf);
    }

    function testUnknownRepeatedAndSmallCanariesRevert() public {
        Posted memory p = planted();
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectRevert(ICanaries.UnknownCanary.selector);
        canaries.open(planter, 0, "other", leaf);
        open(p);
        vm.expectRevert(ICanaries.AlreadyOpened.selector);
        canaries.open(planter, 0, SALT, leaf);
        bytes32 commitment = canaries.commitmentOf(p.leaves[0].receiptHash, 0, SALT);
        vm.expectRevert(ICanaries.AlreadyPlanted.selector);
        vm.prank(planter);
        canaries.plant(commitment, 1);
        vm.expectRevert(ICanaries.AmountZero.selector);
        vm.prank(planter);
        canaries.plant("x", 0);
        vm.expectRevert(IChallenges.NotCanaries.selector);
        challenges.openCanary(leaf, planter, 1);

        bytes32 receiptHash = keccak256("small");
        commitment = canaries.commitmentOf(receiptHash, 0, SALT);
        vm.prank(planter);
        canaries.plant(commitment, 1e18);
        mine(1);
        p = post(1);
        p.leaves[0].receiptHash = receiptHash;
        leaf = leafProof(p, 0);
        vm.expectPartialRevert(ICases.BondTooLow.selector);
        canaries.open(planter, 0, SALT, leaf);
    }

    // False matches ---------------------------------------------------------------------------------------------------------

    function testP35MatchOnALeafThatTheLastRungRuledWrongCosts100Opg() public {
        Posted memory p = post(1);
        Audit memory lazy = audit(p, auditors[1], outcomesOf(1, 0));
        bytes32 caseId = openDrawn(p, audit(p, auditors[0], outcomesOf(1, 2)), 0, false);
        bytes32[] memory path = pathOf(lazy, 0);
        LeafProof memory leaf = leafProof(p, 0);
        vm.expectRevert(IChallenges.NotOpen.selector);
        challenges.punishMatch(leaf, lazy.summary, lazy.outcomes[0], path);
        appealedWrong(p, caseId);
        uint256 stake = seats.seatOf(address(module), seatOf[1]).stake;
        challenges.punishMatch(leaf, lazy.summary, lazy.outcomes[0], path);
        assertEq(stake - seats.seatOf(address(module), seatOf[1]).stake, 100e18, "100 OPG");
        vm.expectRevert(IChallenges.AlreadyPunished.selector);
        challenges.punishMatch(leaf, lazy.summary, lazy.outcomes[0], path);
    }

    function testP35MatchWithATagOfAnotherOutputCosts100Opg() public {
        Receipt memory receipt;
        bytes32 root = keccak256(abi.encode("output", uint256(0)));
        receipt.outputSaltHash = keccak256(abi.encode(bytes32("salt")));
        receipt.outputHash = keccak256(abi.encode(bytes32("salt"), root));
        Posted memory p = receiptBatch(receipt);
        Audit memory honest = audit(p, auditors[0], outcomesOf(1, 0));
        LeafProof memory leaf = leafProof(p, 0);
        bytes32[] memory path = pathOf(honest, 0);
        vm.expectRevert(IChallenges.TagFits.selector);
        challenges.punishTag(leaf, honest.summary, honest.outcomes[0], path, receipt, root, "salt");
        // P22: a salt that does not fit the receipt proves nothing.
        vm.expectRevert(IChallenges.InvalidReceipt.selector);
        challenges.punishTag(leaf, honest.summary, honest.outcomes[0], path, receipt, root, "other");
        vm.expectRevert(IChallenges.InvalidReceipt.selector);
        challenges.punishTag(leaf, honest.summary, honest.outcomes[0], path, receipt, "root", "salt");

        // The auditor had another output, or none.
        receipt.outputHash = keccak256(abi.encode(bytes32("salt"), bytes32("root")));
        p = receiptBatch(receipt);
        Audit memory lazy = audit(p, auditors[1], outcomesOf(1, 0));
        leaf = leafProof(p, 0);
        challenges.punishTag(leaf, lazy.summary, lazy.outcomes[0], pathOf(lazy, 0), receipt, "root", "salt");
        assertEq(seats.seatOf(address(module), seatOf[1]).stake, SEAT - 100e18, "100 OPG");
    }

    // Helpers ---------------------------------------------------------------------------------------------------------------

    function plant(bytes32 receiptHash) private returns (bytes32 commitment) {
        commitment = canaries.commitmentOf(receiptHash, 0, SALT);
        vm.prank(planter);
        canaries.plant(commitment, DEPOSIT);
    }

    /// @dev A batch of one leaf that is a canary.
    function planted() private returns (Posted memory) {
        plant(keccak256(abi.encode("receipt", nonces + 1)));
        mine(1);
        return post(1);
    }

    function open(Posted memory p) private returns (bytes32) {
        return canaries.open(planter, 0, SALT, leafProof(p, 0));
    }

    function receiptBatch(Receipt memory receipt) private returns (Posted memory) {
        receiptHashes.push(escrow.hashTypedData(Hashing.hash(receipt)));
        return post(1);
    }

    function appealedWrong(Posted memory p, bytes32 caseId) private {
        voteAll(first, caseId, Outcome.Wrong);
        vm.prank(outsider);
        cases.appeal(caseId, outsider, 0);
        voteAll(last, caseId, Outcome.Wrong);
        close(p, 0);
    }
}
