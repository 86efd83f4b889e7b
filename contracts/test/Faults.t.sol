// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBounties} from "../src/interfaces/IBounties.sol";
import {LeafStatus} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {Attempt, IFaults, LeafProof} from "../src/interfaces/IFaults.sol";
import {IRounds} from "../src/interfaces/IRounds.sol";
import {Outcome} from "../src/interfaces/IRulings.sol";
import {Hashing} from "../src/libraries/Hashing.sol";
import {Assignment, Group, Job, Receipt, Summary} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

contract FaultsTest is SettlementWorld {
    address internal prover = address(0x9707e4);
    uint48 internal startBlock;

    function digest(bytes32 structHash) internal view returns (bytes32) {
        return escrow.hashTypedData(structHash);
    }

    function jobOf(uint16 auditClass) internal returns (Job memory job) {
        job.requester = payer;
        job.gateway = gateway;
        job.payer = payer;
        job.token = address(opg);
        job.module = address(batches);
        job.maxPrice = PRICE;
        job.auditFee = CHECK_FEE * 2;
        job.executeBy = uint64(block.timestamp + 60);
        job.settleBy = uint64(block.timestamp + 900);
        job.auditClass = auditClass;
        job.nonce = bytes32(++serial);
    }

    function receiptOf(Job memory job, address worker_, uint32 attempt) internal view returns (Receipt memory receipt) {
        receipt.jobHash = digest(Hashing.hash(job));
        receipt.worker = worker_;
        receipt.session = keccak256("session");
        receipt.outputHash = keccak256("output");
        receipt.price = PRICE;
        receipt.attempt = attempt;
    }

    function draftOf(address worker_, Receipt memory receipt, uint16 auditClass) internal returns (Posted memory p) {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(3, auditClass);
        p = draft(worker_, groups);
        p.leaves[1].receiptHash = digest(Hashing.hash(receipt));
        p.leaves[1].jobHash = receipt.jobHash;
        grow(p);
    }

    /// @dev A batch of three leaves, the second of which is the receipt's.
    function postReceipt(address worker_, Receipt memory receipt, uint16 auditClass) internal returns (Posted memory p) {
        p = draftOf(worker_, receipt, auditClass);
        post(p);
        mine(1);
    }

    /// @dev The block before the batches of a test.
    function signedBlock() internal view returns (uint48) {
        return startBlock;
    }

    function setUp() public override {
        super.setUp();
        startBlock = uint48(block.number - 1);
    }

    function stakeOf(address account) internal view returns (uint256 stake) {
        (stake,,) = escrow.pledgeOf(address(batches), account, Purpose.Worker);
    }

    function signedReceipt(Receipt memory receipt) internal view returns (bytes memory) {
        return sign(keyOf(receipt.worker), digest(Hashing.hash(receipt)));
    }

    function assertVoid(Posted memory p, uint256 index) internal view {
        bytes32 hash = claims.leafHash(p.leaves[index]);
        assertEq(uint256(claims.leafStatus(p.batchId, hash)), uint256(LeafStatus.Void), "void");
    }

    // Equivocation ----------------------------------------------------------------------------------------------------------

    function testFuzzTwoReceiptsOfOneRunWithDifferentOutputsOrPricesTakeStake(bool price) public {
        Receipt memory a = receiptOf(jobOf(100), worker, 1);
        Receipt memory b = receiptOf(jobOf(100), worker, 1);
        b.jobHash = a.jobHash;
        bytes memory signatureA = signedReceipt(a);
        bytes memory same = signedReceipt(b);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveEquivocation(a, signatureA, b, same, signedBlock());
        if (price) b.price += 1;
        else b.outputHash = keccak256("another output");
        bytes memory signatureB = signedReceipt(b);
        uint256 burnt = escrow.burntOf(address(opg));
        vm.prank(prover);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
        assertEq(stakeOf(worker), STAKE / 2, "slashBps of the stake");
        assertEq(escrow.burntOf(address(opg)) - burnt, (STAKE / 2 * 9) / 10, "nine tenths burn");
        assertTrue(rulings.suspendedUntil(worker) > block.timestamp, "suspended");
        vm.expectPartialRevert(IBounties.NotReady.selector);
        faults.payBounty(1);
        warpTo(block.timestamp + batches.exitDelay());
        faults.payBounty(1);
        assertEq(freeOpg(prover), STAKE / 20, "a tenth after the exit delay");
        vm.expectRevert(IFaults.AlreadyProven.selector);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
    }

    function testReceiptsOfAnotherSessionOrAttemptAreNoFault() public {
        Receipt memory a = receiptOf(jobOf(100), worker, 1);
        Receipt memory b = receiptOf(jobOf(100), worker, 1);
        b.jobHash = a.jobHash;
        b.outputHash = keccak256("after a loss of power");
        b.session = keccak256("the next session");
        bytes memory signatureA = signedReceipt(a);
        bytes memory signatureB = signedReceipt(b);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
        (b.session, b.attempt) = (a.session, 2);
        signatureB = signedReceipt(b);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
        assertEq(stakeOf(worker), STAKE, "an honest worker loses nothing");
    }

    function testEquivocationOfAnAccountWithoutStakeIsNoProof() public {
        // Any key makes two receipts of an invented job: proofs of them cost gas and take nothing.
        Receipt memory a = receiptOf(jobOf(100), vm.addr(0x77), 1);
        Receipt memory b = receiptOf(jobOf(100), vm.addr(0x77), 1);
        (b.jobHash, b.price) = (a.jobHash, PRICE + 1);
        bytes memory signatureA = sign(0x77, escrow.hashTypedData(Hashing.hash(a)));
        bytes memory signatureB = sign(0x77, escrow.hashTypedData(Hashing.hash(b)));
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
    }

    function testReceiptsThatTheWorkerDidNotSignAreNoProof() public {
        Receipt memory a = receiptOf(jobOf(100), worker, 1);
        Receipt memory b = receiptOf(jobOf(100), worker, 1);
        b.jobHash = a.jobHash;
        b.price += 1;
        bytes memory signatureA = signedReceipt(a);
        bytes memory forged = sign(PAYER_KEY, digest(Hashing.hash(b)));
        vm.expectRevert(IFaults.InvalidSignature.selector);
        faults.proveEquivocation(a, signatureA, b, forged, signedBlock());
        vm.expectRevert(IFaults.InvalidSignature.selector);
        faults.proveEquivocation(a, hex"", b, forged, signedBlock());
    }

    function testALeafInTheWorkersBatchAndAnotherSignedReceiptAreAProof() public {
        Receipt memory posted = receiptOf(jobOf(100), worker, 1);
        Posted memory p = postReceipt(worker, posted, 100);
        Receipt memory shown = receiptOf(jobOf(100), worker, 1);
        shown.jobHash = posted.jobHash;
        shown.outputHash = keccak256("what the client got");
        bytes memory signature = signedReceipt(shown);
        uint256 before = reserved(worker);
        LeafProof memory leaf = leafProof(p, 1);
        vm.prank(prover);
        faults.proveLeafEquivocation(leaf, posted, shown, signature, signedBlock());
        assertEq(stakeOf(worker), STAKE / 2, "stake");
        assertEq(reserved(worker) - before, PRICE + p.leaves[1].auditFee, "the payer is refunded");
        assertVoid(p, 1);
        vm.expectRevert(IFaults.AlreadyProven.selector);
        faults.proveLeafEquivocation(leaf, posted, shown, signature, signedBlock());
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveLeafEquivocation(leaf, shown, posted, signature, signedBlock());
    }

    function testAVoidedLeafIsPaidNeitherBeforeNorAfterItsClaim() public {
        Receipt memory posted = receiptOf(jobOf(0), worker, 1);
        Posted memory p = postReceipt(worker, posted, 0);
        warpTo(windowEnd(p) + 1);
        claimEmpty(p);
        Receipt memory shown = receiptOf(jobOf(0), worker, 1);
        (shown.jobHash, shown.price) = (posted.jobHash, PRICE + 1);
        uint256 before = reserved(worker);
        faults.proveLeafEquivocation(leafProof(p, 1), posted, shown, signedReceipt(shown), signedBlock());
        assertEq(reserved(worker) - before, workerPart(PRICE), "what is left of its price");
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(3 * PRICE) - workerPart(PRICE), "two are left");
        warpTo(free(p) + 1);
        release(p);
        assertEq(freeOpg(worker), workerPart(3 * PRICE) - workerPart(PRICE), "paid for two");
    }

    function testAVoidedLeafThatIsHeldIsRefundedOnce() public {
        Receipt memory posted = receiptOf(jobOf(100), worker, 1);
        Posted memory p = postReceipt(worker, posted, 100);
        hold(p, 1);
        Receipt memory shown = receiptOf(jobOf(100), worker, 1);
        (shown.jobHash, shown.price) = (posted.jobHash, PRICE + 1);
        uint256 before = reserved(worker);
        faults.proveLeafEquivocation(leafProof(p, 1), posted, shown, signedReceipt(shown), signedBlock());
        assertEq(reserved(worker) - before, PRICE + p.leaves[1].auditFee, "refunded");
        assertVoid(p, 1);
    }

    // Leaves ----------------------------------------------------------------------------------------------------------------

    function testFuzzALeafThatContradictsItsReceiptIsAFault(uint256 which) public {
        Receipt memory receipt = receiptOf(jobOf(100), worker, 1);
        which = bound(which, 0, 3);
        if (which == 1) receipt.price -= 1;
        if (which == 2) receipt.worker = worker2;
        Posted memory p = draftOf(worker, receipt, 100);
        if (which == 3) {
            p.leaves[1].jobHash = keccak256("another job");
            grow(p);
        }
        post(p);
        LeafProof memory leaf = leafProof(p, 1);
        if (which == 0) vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseReceipt(leaf, receipt);
        assertEq(stakeOf(worker), which == 0 ? STAKE : STAKE / 2, "stake");
        receipt.price += 7;
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveFalseReceipt(leaf, receipt);
    }

    function testFuzzALeafThatContradictsItsJobIsAFault(uint256 which) public {
        Job memory job = jobOf(100);
        which = bound(which, 0, 7);
        if (which == 1) job.auditClass = 1000;
        if (which == 2) job.payer = worker2;
        if (which == 3) job.gateway = worker2;
        if (which == 4) job.token = address(0x70);
        if (which == 5) job.module = address(0x70);
        if (which == 6) job.maxPrice = PRICE - 1;
        if (which == 7) job.auditFee = 1;
        Posted memory p = postReceipt(worker, receiptOf(job, worker, 1), 100);
        LeafProof memory leaf = leafProof(p, 1);
        if (which == 0) vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseLeaf(leaf, job);
        assertEq(stakeOf(worker), which == 0 ? STAKE : STAKE / 2, "stake");
        job.maxPrice += 1;
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveFalseLeaf(leaf, job);
    }

    function testAClassAboveTheJobsIsNoFault() public {
        Job memory job = jobOf(100);
        Posted memory p = postReceipt(worker, receiptOf(job, worker, 1), 1000);
        LeafProof memory leaf = leafProof(p, 1);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseLeaf(leaf, job);
    }

    function testALeafPostedAfterSettleByOrOfAJobThatLivesTooLongIsVoidOnly() public {
        Job memory late = jobOf(100);
        late.settleBy = uint64(block.timestamp - 1);
        late.executeBy = uint64(block.timestamp - 10);
        Posted memory p = postReceipt(worker, receiptOf(late, worker, 1), 100);
        faults.proveFalseLeaf(leafProof(p, 1), late);
        assertVoid(p, 1);
        Job memory eternal = jobOf(100);
        eternal.settleBy = type(uint64).max;
        Posted memory q = postReceipt(worker, receiptOf(eternal, worker, 1), 100);
        faults.proveFalseLeaf(leafProof(q, 1), eternal);
        assertVoid(q, 1);
        assertEq(stakeOf(worker), STAKE, "no stake");
    }

    function testFuzzSumsThatDoNotAddUpAreAFault(uint256 which) public {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(3, 100);
        Posted memory p = draft(worker, groups);
        which = bound(which, 0, 6);
        if (which == 1) p.leaves[0].runningPrice += 1;
        if (which == 2) p.leaves[0].runningAudit += 1;
        if (which == 3) p.leaves[2].runningPrice += 1;
        if (which == 4) p.leaves[2].runningAudit += 1;
        if (which == 5) p.leaves[0].price = 1e14 - 1;
        if (which == 6) p.leaves[1].price = 1e14 - 1;
        grow(p);
        post(p);
        uint256 index = which < 3 || which == 5 ? 0 : which == 6 ? 1 : 2;
        LeafProof memory leaf = leafProof(p, index);
        if (which == 0) vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseSum(leaf);
        assertEq(stakeOf(worker), which == 0 ? STAKE : STAKE / 2, "stake");
    }

    function testFuzzNeighboursWhoseSumsDoNotFollowAndDoubleIndicesAreAFault(uint256 which) public {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(4, 100);
        Posted memory p = draft(worker, groups);
        which = bound(which, 0, 3);
        if (which == 1) p.leaves[2].runningPrice += 1;
        if (which == 2) p.leaves[2].runningAudit -= 1;
        if (which == 3) p.leaves[2].index = 1;
        grow(p);
        post(p);
        LeafProof memory a = leafProof(p, 1);
        LeafProof memory b = leafProof(p, 2);
        if (which == 0) vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseTotal(a, b);
        assertEq(stakeOf(worker), which == 0 ? STAKE : STAKE / 2, "stake");
        if (which == 0) return;
        assertVoid(p, 1);
        assertVoid(p, 2);
    }

    function testLeavesThatAreNoNeighboursAreNoFault() public {
        Posted memory p = postOne(4, 100);
        LeafProof memory a = leafProof(p, 0);
        LeafProof memory b = leafProof(p, 2);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseTotal(a, b);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveFalseTotal(a, a);
        b.leaf.price += 1;
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveFalseTotal(a, b);
    }

    function testOneReceiptTwiceInAWorkersOwnBatchesIsAFaultAndBothAreVoid() public {
        Receipt memory receipt = receiptOf(jobOf(100), worker, 1);
        Posted memory p = postReceipt(worker, receipt, 100);
        Posted memory q = postReceipt(worker, receipt, 100);
        LeafProof memory a = leafProof(p, 1);
        LeafProof memory b = leafProof(q, 1);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveDoubleJob(a, a);
        faults.proveDoubleJob(a, b);
        assertVoid(p, 1);
        assertVoid(q, 1);
        assertEq(stakeOf(worker), STAKE / 2, "stake");
        vm.expectRevert(IFaults.AlreadyProven.selector);
        faults.proveDoubleJob(a, b);
    }

    /// @dev An invisible leaf of class 0, which the worker keeps for the case that its lie is found.
    function testFuzzAWorkerThatVoidsALeafForfeitsWhatItDidNotServe(bool afterwards) public {
        Job memory job = jobOf(10_000);
        Receipt memory kept = receiptOf(job, worker, 2);
        kept.session = keccak256("another session");
        LeafProof memory a = leafProof(postReceipt(worker, kept, 0), 1);
        Posted memory p = postReceipt(worker, receiptOf(job, worker, 1), 10_000);
        seal(p);
        if (afterwards) hold(p, 1);
        faults.proveDoubleJob(a, leafProof(p, 1));
        assertVoid(p, 1);
        if (!afterwards) hold(p, 1);
        uint256 before = reserved(worker);
        rule(p, 1, Outcome.NotServed, false, drawnOf(p, 0)[0].account);
        assertEq(claims.debtOf(worker, address(opg)), 2 * PRICE, "two prices");
        assertEq(reserved(worker), before, "refunded once");
        assertVoid(p, 1);
    }

    function testTwoAttemptsOfOneJobOfAWorkerWithoutMemoryAreNoFaultAndTheLaterIsVoid() public {
        Job memory job = jobOf(100);
        Receipt memory restored = receiptOf(job, worker, 2);
        restored.session = keccak256("after the restore");
        Posted memory p = postReceipt(worker, receiptOf(job, worker, 1), 100);
        Posted memory q = postReceipt(worker, restored, 100);
        LeafProof memory a = leafProof(p, 1);
        LeafProof memory b = leafProof(q, 1);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveDoubleJob(b, a);
        faults.proveDoubleJob(a, b);
        assertVoid(q, 1);
        assertEq(stakeOf(worker), STAKE, "no stake");
        bytes32 hash = claims.leafHash(a.leaf);
        assertEq(uint256(claims.leafStatus(p.batchId, hash)), uint256(LeafStatus.None), "the first is paid");
    }

    function testOneJobInBatchesOfTwoWorkersIsNoDoubleJob() public {
        Job memory job = jobOf(100);
        LeafProof memory a = leafProof(postReceipt(worker, receiptOf(job, worker, 1), 100), 1);
        LeafProof memory b = leafProof(postReceipt(worker2, receiptOf(job, worker2, 2), 100), 1);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveDoubleJob(a, b);
    }

    function testANewSigningKeyDoesNotEndTheProofOfAnOlderReceipt() public {
        vm.prank(worker);
        nodes.setSigner(vm.addr(0x66));
        mine(1);
        uint48 before = uint48(block.number - 1);
        Receipt memory shown = receiptOf(jobOf(100), worker, 1);
        bytes memory signature = sign(0x66, digest(Hashing.hash(shown)));
        vm.prank(worker);
        nodes.setSigner(vm.addr(0x67));
        mine(1);
        Receipt memory posted = receiptOf(jobOf(100), worker, 1);
        posted.jobHash = shown.jobHash;
        posted.outputHash = keccak256("another output");
        Posted memory p = postReceipt(worker, posted, 100);
        LeafProof memory leaf = leafProof(p, 1);
        vm.expectRevert(IFaults.InvalidSignature.selector);
        faults.proveLeafEquivocation(leaf, posted, shown, signature, uint48(block.number - 1));
        vm.expectRevert(IFaults.InvalidSignature.selector);
        faults.proveLeafEquivocation(leaf, posted, shown, signature, uint48(block.number));
        faults.proveLeafEquivocation(leaf, posted, shown, signature, before);
        assertEq(stakeOf(worker), STAKE / 2, "stake");
    }

    // Slashes ---------------------------------------------------------------------------------------------------------------

    function testAllFaultsOfAnEpochAreSlashedOnce() public {
        vm.warp((block.timestamp / 1 days + 1) * 1 days);
        for (uint256 i; i < 3; ++i) {
            Receipt memory a = receiptOf(jobOf(100), worker, 1);
            bytes memory signatureA = signedReceipt(a);
            a.price += 1;
            Receipt memory b = a;
            bytes memory signatureB = signedReceipt(b);
            a = receiptOf(jobOf(100), worker, 1);
            a.jobHash = b.jobHash;
            signatureA = signedReceipt(a);
            // A proof takes something.
            if (i > 0) vm.expectRevert(IFaults.NoFault.selector);
            faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
            assertEq(stakeOf(worker), STAKE / 2, "one slash");
        }
        assertEq(faults.slashedOf(worker, block.timestamp / 1 days), STAKE / 2, "slashed");
    }

    function testProvingAFaultOfOnesOwnPaysLessThanLeaving() public {
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Worker, STAKE);
        Receipt memory a = receiptOf(jobOf(100), worker, 1);
        Receipt memory b = receiptOf(jobOf(100), worker, 1);
        (b.jobHash, b.price) = (a.jobHash, PRICE + 1);
        bytes memory signatureA = signedReceipt(a);
        bytes memory signatureB = signedReceipt(b);
        vm.prank(worker);
        faults.proveEquivocation(a, signatureA, b, signatureB, signedBlock());
        assertEq(freeOpg(worker), 0, "nothing at once");
        warpTo(block.timestamp + batches.exitDelay());
        faults.payBounty(1);
        vm.prank(worker);
        escrow.finishUnpledge(address(batches), Purpose.Worker);
        assertEq(freeOpg(worker), (STAKE * 55) / 100, "55 % where leaving alone gives all of it at the same time");
    }

    // Gateways --------------------------------------------------------------------------------------------------------------

    function attemptOf(Job memory job, address worker_, uint32 attempt, uint64 answerBy)
        internal
        returns (Attempt memory a)
    {
        a.receipt = receiptOf(job, worker_, attempt);
        a.leaf = leafProof(postReceipt(worker_, a.receipt, 0), 1);
        a.assignment.jobHash = a.receipt.jobHash;
        a.assignment.worker = worker_;
        a.assignment.session = a.receipt.session;
        a.assignment.attempt = attempt;
        a.assignment.answerBy = answerBy;
        a.signature = sign(GATEWAY_KEY, digest(Hashing.hash(a.assignment)));
        a.signedBlock = startBlock;
    }

    function statusOf(Attempt memory a) internal view returns (uint256) {
        return uint256(claims.leafStatus(a.leaf.batchId, claims.leafHash(a.leaf.leaf)));
    }

    function testTheGatewayRepaysTheSecondAttemptThatCameInTime() public {
        Job memory job = jobOf(0);
        // Posted first: the order does not count.
        Attempt memory second = attemptOf(job, worker2, 2, uint64(block.timestamp));
        Attempt memory first = attemptOf(job, worker, 1, uint64(block.timestamp));
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveSecondAttempt(second, first, job);
        faults.proveSecondAttempt(first, second, job);
        assertEq(freeOpg(payer), PRICE, "the payer gets its second price back");
        (uint256 stake,,) = escrow.pledgeOf(address(batches), gateway, Purpose.Gateway);
        assertEq(stake, 1000e18 - PRICE, "from the gateway's pledge");
        assertEq(statusOf(first) + statusOf(second), 0, "both workers are paid");
        vm.expectRevert(IFaults.AlreadyProven.selector);
        faults.proveSecondAttempt(first, second, job);
    }

    function testFuzzALateAttemptIsVoidAndGetsATenthFromTheGateway(bool lowest) public {
        Job memory job = jobOf(0);
        Attempt memory late = attemptOf(job, worker, lowest ? 1 : 2, uint64(block.timestamp - 61));
        Attempt memory inTime = attemptOf(job, worker2, lowest ? 2 : 1, uint64(block.timestamp));
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveSecondAttempt(late, inTime, job);
        uint256 before = reserved(worker);
        faults.proveSecondAttempt(inTime, late, job);
        assertEq(reserved(worker) - before, PRICE, "the payer is refunded");
        assertEq(freeOpg(worker), PRICE / 10, "a tenth");
        assertEq(statusOf(late), uint256(LeafStatus.Void), "void");
        assertEq(statusOf(inTime), 0, "the one in time is paid by the payer");
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveSecondAttempt(late, inTime, job);
    }

    function testFuzzAnAttemptNeedsTheGatewaysAssignment(uint256 which) public {
        Job memory job = jobOf(0);
        Attempt memory first = attemptOf(job, worker, 1, uint64(block.timestamp));
        Attempt memory second = attemptOf(job, worker2, 2, uint64(block.timestamp));
        which = bound(which, 0, 5);
        bytes4 selector = IFaults.NoFault.selector;
        if (which == 0) second.assignment.worker = worker;
        if (which == 1) second.assignment.attempt = 3;
        if (which == 2) second.assignment.session = 0;
        if (which == 3) second.assignment.jobHash = 0;
        if (which == 4) (second.assignment.answerBy, selector) = (7, IFaults.InvalidSignature.selector);
        if (which == 5) (second.receipt.price, selector) = (7, IFaults.InvalidLeaf.selector);
        vm.expectRevert(selector);
        faults.proveSecondAttempt(first, second, job);
    }

    function testNoSecondAttemptWhereTheFirstIsVoidOrOfAnotherJob() public {
        Job memory job = jobOf(0);
        Attempt memory first = attemptOf(job, worker, 1, uint64(block.timestamp));
        Attempt memory second = attemptOf(job, worker2, 2, uint64(block.timestamp));
        Attempt memory other = attemptOf(jobOf(0), worker, 1, uint64(block.timestamp));
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveSecondAttempt(other, second, job);
        Receipt memory shown = receiptOf(job, worker, 1);
        shown.price += 1;
        faults.proveLeafEquivocation(first.leaf, first.receipt, shown, signedReceipt(shown), startBlock);
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveSecondAttempt(first, second, job);
    }

    /// @dev Workers of one owner: a leaf states what its worker chose, and the group's payer gets what the gateway repays.
    function testFuzzAGatewayPaysNothingBeyondTheTermsOfItsJob(uint256 which, bool late) public {
        which = bound(which, 0, 3);
        Job memory job = jobOf(0);
        if (which == 0) job.maxPrice = PRICE - 1;
        if (which == 1) job.payer = gateway;
        // An assignment of a gateway of their own.
        if (which == 2) job.gateway = address(0x6a7e);
        if (which == 3) job.auditClass = 100;
        Attempt memory first = attemptOf(job, worker, 1, uint64(block.timestamp));
        Attempt memory second = attemptOf(job, worker2, 2, uint64(block.timestamp - (late ? 61 : 0)));
        vm.expectRevert(IFaults.NoFault.selector);
        faults.proveSecondAttempt(first, second, job);
        Job memory other = jobOf(0);
        vm.expectRevert(IFaults.InvalidLeaf.selector);
        faults.proveSecondAttempt(first, second, other);
        (uint256 stake,,) = escrow.pledgeOf(address(batches), gateway, Purpose.Gateway);
        assertEq(stake, 1000e18, "the pledge");
    }

    // Auditors --------------------------------------------------------------------------------------------------------------

    function testASecondSummaryOfARoundCostsASlice() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        uint32 seat = drawnOf(p, 0)[0].seat;
        Summary memory a = summaryOf(p, auditor, 0, hex"1f");
        Summary memory b = summaryOf(p, auditor, 0, hex"1e");
        bytes memory signatureA = signed(a);
        bytes memory signatureB = signed(b);
        vm.expectRevert(IRounds.NoFault.selector);
        rounds.proveSecondSummary(a, signatureA, a, signatureA);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveSecondSummary(a, signatureA, b, signatureA);
        rounds.proveSecondSummary(a, signatureA, b, signatureB);
        assertEq(seats.seatOf(address(batches), seat).stake, 990e18, "a slice");
        vm.expectRevert(IRounds.AlreadyProven.selector);
        rounds.proveSecondSummary(a, signatureA, b, signatureB);
        (a.auditor, b.auditor) = (worker, worker);
        vm.expectRevert(IRounds.NotDrawn.selector);
        rounds.proveSecondSummary(a, signatureA, b, signatureB);
    }

    function testASecondSummaryBesideThePostedOneCostsASlice() public {
        Posted memory p = postOne(5, 10_000);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        Summary memory a = summaryOf(p, auditor, 0, hex"1f");
        Summary memory b = summaryOf(p, auditor, 0, hex"1e");
        bytes memory signatureA = signed(a);
        bytes memory signatureB = signed(b);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveSecondSummary(a, "", b, signatureB);
        rounds.postSummary(a, hex"1f", signatureA);
        // Without a second signature any account could invent the other summary.
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveSecondSummary(a, "", b, "");
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveSecondSummary(b, "", a, signatureA);
        vm.expectRevert(IRounds.NoFault.selector);
        rounds.proveSecondSummary(a, "", a, signatureA);
        rounds.proveSecondSummary(a, "", b, signatureB);
        assertEq(seats.seatOf(address(batches), drawnOf(p, 0)[0].seat).stake, 990e18, "a slice");
    }

    function testABitThatTheDrawDidNotGiveCostsASlice() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 1000e18);
        Posted memory p = postOne(8, 100);
        seal(p);
        address auditor = drawnOf(p, 0)[0].account;
        bytes memory given = bitmapOf(p, auditor, 0);
        Summary memory summary = summaryOf(p, auditor, 0, hex"ff");
        rounds.postSummary(summary, hex"ff", signed(summary));
        for (uint256 i; i < 8; ++i) {
            bool stray = (uint8(given[0]) >> i) & 1 == 0;
            bytes32[] memory proof = proofOf(p, i);
            if (!stray) vm.expectRevert(IRounds.NoFault.selector);
            rounds.proveStrayBit(summary, hex"ff", p.groups, p.atRisk, p.leaves[i], proof);
        }
        assertEq(seats.seatOf(address(batches), drawnOf(p, 0)[0].seat).stake, 950e18, "five slices a day at most");
        bytes32[] memory path = proofOf(p, 0);
        vm.expectRevert(IRounds.InvalidSummary.selector);
        rounds.proveStrayBit(summary, hex"fe", p.groups, p.atRisk, p.leaves[0], path);
    }

    function testABitThatTheDrawGaveIsNoFault() public {
        Posted memory p = postOne(8, 10_000);
        seal(p);
        (Summary[] memory summaries, bytes[] memory bitmaps) = postSummaries(p, 0);
        bytes32[] memory proof = proofOf(p, 3);
        vm.expectRevert(IRounds.NoFault.selector);
        rounds.proveStrayBit(summaries[0], bitmaps[0], p.groups, p.atRisk, p.leaves[3], proof);
        vm.expectRevert(IRounds.InvalidLeaf.selector);
        rounds.proveStrayBit(summaries[0], bitmaps[0], p.groups, p.atRisk, p.leaves[2], proof);
    }
}
