// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {ERC20} from "@openzeppelin/contracts/token/ERC20/ERC20.sol";
import {
    Batch,
    Body,
    Challenge,
    ChallengeStatus,
    Group,
    ISettlement,
    Leaf,
    LeafState,
    SettlementParameters
} from "../src/interfaces/ISettlement.sol";
import {Job, Offer, Receipt} from "../src/libraries/Bodies.sol";
import {World} from "./World.sol";

/// @dev A token that charges a fee on each transfer and can reject a receiver.
contract OddToken is ERC20("Odd", "ODD") {
    uint256 public feeBps;
    mapping(address => bool) public refused;

    constructor(address to, uint256 feeBps_) {
        _mint(to, 1e30);
        feeBps = feeBps_;
    }

    function refuse(address account) external {
        refused[account] = true;
    }

    function _update(address from, address to, uint256 value) internal override {
        require(!refused[to], "refused");
        uint256 fee = from == address(0) || to == address(0) ? 0 : value * feeBps / 10_000;
        super._update(from, to, value - fee);
        if (fee != 0) super._update(from, address(0xfee), fee);
    }
}

contract SettlementTest is World {
    // ------------------------------------------------------------------------------------------------ escrow

    function testDepositAllocateWithdraw() public {
        vm.startPrank(payer);
        settlement.withdraw(address(opg), 100e18);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.InsufficientBalance.selector, 0));
        settlement.withdraw(address(opg), 1);
        vm.expectRevert(ISettlement.AmountZero.selector);
        settlement.withdraw(address(opg), 0);
        vm.expectRevert(ISettlement.AmountZero.selector);
        settlement.deposit(address(opg), 0);
        settlement.depositFor(worker, address(opg), 5);
        assertEq(settlement.freeOf(worker, address(opg)), 5, "credited");
        vm.expectRevert(abi.encodeWithSelector(ISettlement.InsufficientBalance.selector, 0));
        settlement.allocate(gateway, address(opg), 1);
    }

    function testDeallocationIsDelayedAndCanBeDrawn() public {
        vm.startPrank(payer);
        settlement.beginDeallocate(gateway, address(opg), 900e18);
        vm.expectPartialRevert(ISettlement.NotReady.selector);
        settlement.finishDeallocate(gateway, address(opg));
        vm.stopPrank();
        Posted memory p = postOne(worker, bodyOf(worker, 20));
        (uint256 allocated, uint256 leaving, uint64 readyAt) = settlement.allocationOf(payer, gateway, address(opg));
        assertEq(allocated, 0, "nothing stays");
        assertEq(leaving, 900e18 - p.groups[0].total, "drawn from what leaves");
        vm.warp(readyAt);
        vm.startPrank(payer);
        settlement.finishDeallocate(gateway, address(opg));
        assertEq(settlement.freeOf(payer, address(opg)), 1000e18 - p.groups[0].total, "free again");
        vm.expectRevert(ISettlement.AmountZero.selector);
        settlement.finishDeallocate(gateway, address(opg));
    }

    function testFuzzEscrowRoundTrip(uint96 deposited, uint96 allocated, uint96 back) public {
        uint256 d = bound(deposited, 1, 900_000e18);
        uint256 a = bound(allocated, 1, d);
        uint256 b = bound(back, 1, a);
        vm.startPrank(payer);
        settlement.deposit(address(opg), d);
        settlement.allocate(worker, address(opg), a);
        settlement.beginDeallocate(worker, address(opg), b);
        vm.warp(block.timestamp + settlement.exitDelay());
        settlement.finishDeallocate(worker, address(opg));
        settlement.withdraw(address(opg), d - a + b);
        (uint256 left,,) = settlement.allocationOf(payer, worker, address(opg));
        assertEq(left, a - b, "the rest stays allocated");
    }

    function testDepositCreditsTheReceivedAmount() public {
        OddToken odd = new OddToken(payer, 100);
        vm.startPrank(payer);
        odd.approve(address(settlement), type(uint256).max);
        settlement.deposit(address(odd), 1000);
        assertEq(settlement.freeOf(payer, address(odd)), 990, "less the fee");
        settlement.bondDeposit(address(odd), 1000);
        (uint256 bonded,,) = settlement.bondOf(payer, address(odd));
        assertEq(bonded, 990, "bond less the fee");
    }

    function testBondWithdrawalIsDelayedAndBlockedByOpenBatches() public {
        fund(worker, 50e18);
        vm.startPrank(worker);
        opg.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(opg), 50e18);
        settlement.beginBondWithdrawal(address(opg), 20e18);
        vm.expectPartialRevert(ISettlement.NotReady.selector);
        settlement.finishBondWithdrawal(address(opg));
        vm.warp(block.timestamp + settlement.exitDelay());
        vm.stopPrank();
        Posted memory p = postOne(worker, bodyOf(worker, 20));
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.OpenLiabilities.selector, 1));
        settlement.finishBondWithdrawal(address(opg));
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        uint256 balance = opg.balanceOf(worker);
        vm.prank(worker);
        settlement.finishBondWithdrawal(address(opg));
        assertEq(opg.balanceOf(worker), balance + 20e18, "paid out");
    }

    // ------------------------------------------------------------------------------------------------ batches

    function testPaysWorkerGatewayAndBurn() public {
        Posted memory p = post(worker, bodies(worker, 5));
        uint256 total = p.groups[0].total;
        (uint256 allocated,,) = settlement.allocationOf(payer, gateway, address(opg));
        assertEq(allocated, 900e18 - total, "drawn from the allocation");
        assertEq(settlement.openBatchesOf(worker), 1, "open");
        assertTrue(!settlement.isClaimable(p.batchId), "window open");
        vm.expectPartialRevert(ISettlement.WindowOpen.selector);
        settlement.claim(p.batchId, p.groups);
        vm.warp(block.timestamp + WINDOW);
        vm.expectPartialRevert(ISettlement.WindowOpen.selector);
        settlement.claim(p.batchId, p.groups);
        vm.warp(block.timestamp + 1);
        assertTrue(settlement.isClaimable(p.batchId), "claimable");
        uint256 supply = opg.totalSupply();
        settlement.claim(p.batchId, p.groups);
        assertEq(settlement.freeOf(gateway, address(opg)), total * 500 / 10_000, "gateway's fee");
        assertEq(opg.balanceOf(worker), total - total * 500 / 10_000 - total * 100 / 10_000, "worker's pay");
        assertEq(opg.totalSupply(), supply - total * 100 / 10_000, "burnt");
        (uint256 liability,) = settlement.liabilityOf(worker, address(opg));
        assertEq(liability + settlement.openBatchesOf(worker), 0, "no liability left");
        vm.expectRevert(ISettlement.AlreadyClaimed.selector);
        settlement.claim(p.batchId, p.groups);
    }

    function testRootMatchesProofs() public {
        for (uint256 n = 1; n < 10; ++n) {
            Posted memory p = post(worker, bodies(worker, n));
            Batch memory batch = settlement.getBatch(p.batchId);
            assertEq(batch.root, nodesOf(p)[0], "root");
            assertEq(batch.count, n, "count");
            assertEq(batch.worker, worker, "worker");
            for (uint256 i; i < n; ++i) {
                Leaf memory leaf = leafOf(p, i);
                vm.prank(auditors[0]);
                settlement.demandBody(leaf);
            }
        }
    }

    function testSeveralGroupsAndTokens() public {
        OddToken odd = new OddToken(payer, 0);
        vm.startPrank(payer);
        odd.approve(address(settlement), type(uint256).max);
        settlement.deposit(address(odd), 1e24);
        settlement.allocate(gateway, address(odd), 1e24);
        odd.transfer(worker, 1e24);
        vm.stopPrank();
        vm.startPrank(worker);
        odd.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(odd), 1e24);
        vm.stopPrank();
        Posted memory a = groupOf(bodies(worker, 3));
        Body[] memory paidOdd = new Body[](2);
        paidOdd[0] = bodyIn(worker, 30, address(odd));
        paidOdd[1] = bodyIn(worker, 31, address(odd));
        Posted memory b = groupOf(paidOdd);
        Posted memory p;
        p.groups = new Group[](2);
        (p.groups[0], p.groups[1]) = (a.groups[0], b.groups[0]);
        p.receiptHashes = new bytes32[](5);
        p.prices = new uint96[](5);
        for (uint256 i; i < 5; ++i) {
            p.receiptHashes[i] = i < 3 ? a.receiptHashes[i] : b.receiptHashes[i - 3];
            p.prices[i] = i < 3 ? a.prices[i] : b.prices[i - 3];
        }
        vm.prank(worker);
        p.batchId = settlement.postBatch(0, p.groups, entriesOf(p));
        assertEq(settlement.getBatch(p.batchId).root, nodesOf(p)[0], "root");
        demandAndAnswer(p, 4, paidOdd[1]);
        vm.warp(block.timestamp + 2 * WINDOW);
        settlement.claim(p.batchId, p.groups);
        uint256 total = b.groups[0].total;
        assertEq(odd.balanceOf(address(0xdEaD)), total / 100, "burnt by sending away");
        assertEq(odd.balanceOf(worker), total - total / 100 - total / 20, "paid in the token");
    }

    function testCreditsFailedTransfer() public {
        OddToken odd = new OddToken(payer, 0);
        vm.startPrank(payer);
        odd.approve(address(settlement), type(uint256).max);
        settlement.deposit(address(odd), 1e24);
        settlement.allocate(gateway, address(odd), 1e24);
        odd.transfer(worker, 1e24);
        vm.stopPrank();
        vm.startPrank(worker);
        odd.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(odd), 1e24);
        vm.stopPrank();
        Posted memory p = postOne(worker, bodyIn(worker, 100, address(odd)));
        odd.refuse(worker);
        odd.refuse(address(0xdEaD));
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        assertEq(settlement.freeOf(worker, address(odd)), p.groups[0].total * 94 / 100, "credited");
    }

    function testPostReverts() public {
        Posted memory p = groupOf(bodies(worker, 2));
        bytes memory entries = entriesOf(p);
        vm.prank(payer);
        vm.expectRevert(ISettlement.NotWorker.selector);
        settlement.postBatch(0, p.groups, entries);
        vm.startPrank(worker);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.SequenceSkipped.selector, 0));
        settlement.postBatch(1, p.groups, entries);
        vm.expectRevert(ISettlement.InvalidEntries.selector);
        settlement.postBatch(0, p.groups, abi.encodePacked(entries, hex"00"));
        vm.expectRevert(ISettlement.InvalidEntries.selector);
        settlement.postBatch(0, new Group[](0), "");
        p.groups[0].total += 1;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongTotal.selector, 0, p.groups[0].total - 1));
        settlement.postBatch(0, p.groups, entries);
        p.groups[0].total -= 1;
        p.groups[0].burnBps = 9501;
        vm.expectRevert(abi.encodeWithSelector(ISettlement.InvalidShares.selector, 0));
        settlement.postBatch(0, p.groups, entries);
        p.groups[0].burnBps = 100;
        (p.receiptHashes[0], p.receiptHashes[1]) = (p.receiptHashes[1], p.receiptHashes[0]);
        (p.prices[0], p.prices[1]) = (p.prices[1], p.prices[0]);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.EntriesNotSorted.selector, 1));
        settlement.postBatch(0, p.groups, entriesOf(p));
        p.receiptHashes[0] = p.receiptHashes[1];
        vm.expectRevert(abi.encodeWithSelector(ISettlement.EntriesNotSorted.selector, 1));
        settlement.postBatch(0, p.groups, entriesOf(p));
        bytes32 batchId = settlement.batchIdOf(worker, 0);
        assertEq(settlement.postBatch(0, p.groups, entries), batchId, "predictable");
        vm.expectRevert(abi.encodeWithSelector(ISettlement.SequenceUsed.selector, batchId));
        settlement.postBatch(0, p.groups, entries);
    }

    function testClaimRejectsOtherGroups() public {
        Posted memory p = post(worker, bodies(worker, 2));
        vm.warp(block.timestamp + WINDOW + 1);
        p.groups[0].gatewayFeeBps = 0;
        vm.expectRevert(ISettlement.WrongGroups.selector);
        settlement.claim(p.batchId, p.groups);
        vm.expectRevert(ISettlement.UnknownBatch.selector);
        settlement.claim("nothing", p.groups);
    }

    function testLiabilitiesAreCapped() public {
        (uint256 liability, uint256 cap) = settlement.liabilityOf(worker, address(opg));
        assertEq(liability, 0, "none yet");
        assertEq(cap, STAKE / 2, "half the stake");
        // Units at 1e15 each: 500 OPG are 500,000 units.
        Posted memory p = postOne(worker, bodyOf(worker, 400_000));
        Posted memory more = groupOf(oneBody(bodyOf(worker, 100_001)));
        vm.prank(worker);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.LiabilityCapExceeded.selector, address(opg), STAKE / 2, 500e18 + 1e15)
        );
        settlement.postBatch(1, more.groups, entriesOf(more));
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        vm.prank(worker);
        settlement.postBatch(1, more.groups, entriesOf(more));
    }

    function testOvercommittedGatewayPaysFromItsBond() public {
        fund(gateway, 10e18);
        vm.startPrank(gateway);
        opg.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(opg), 10e18);
        vm.stopPrank();
        vm.prank(payer);
        settlement.beginDeallocate(gateway, address(opg), 900e18);
        vm.warp(block.timestamp + settlement.exitDelay());
        vm.prank(payer);
        settlement.finishDeallocate(gateway, address(opg));
        // 12 OPG: 10 from the bond, 2 not covered.
        Posted memory p = postOne(worker, bodyOf(worker, 12_000));
        (uint256 bonded,,) = settlement.bondOf(gateway, address(opg));
        assertEq(bonded, 0, "bond drawn");
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        assertEq(opg.balanceOf(worker), 9.4e18, "paid what there was");
    }

    function testVoidRefundsTheBondBeforeThePayer() public {
        fund(gateway, 10e18);
        vm.startPrank(gateway);
        opg.approve(address(settlement), type(uint256).max);
        settlement.bondDeposit(address(opg), 10e18);
        vm.stopPrank();
        vm.startPrank(payer);
        settlement.beginDeallocate(gateway, address(opg), 895e18);
        vm.warp(block.timestamp + settlement.exitDelay());
        settlement.finishDeallocate(gateway, address(opg));
        vm.stopPrank();
        // 17 OPG: 5 allocated, 10 from the bond, 2 not covered.
        Body memory body = bodyOf(worker, 17_000);
        Posted memory p = postOne(worker, body);
        uint256 free = settlement.freeOf(payer, address(opg));
        bytes32 id = openChallenge(auditors[0], p, 0, body);
        voteAll(id, true);
        settlement.resolve(id);
        (uint256 bonded,,) = settlement.bondOf(gateway, address(opg));
        assertEq(bonded, 10e18, "bond whole again");
        assertEq(settlement.freeOf(payer, address(opg)), free + 5e18, "payer gets back what it paid");
    }

    // ------------------------------------------------------------------------------------------------ bodies

    function testRevealedBodyEarnsTheDeposit() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        uint256 before = opg.balanceOf(worker);
        demandAndAnswer(p, 2, all[2]);
        assertEq(opg.balanceOf(worker), before + DEPOSIT, "deposit");
        LeafState memory state = settlement.leafState(p.batchId, 2);
        assertTrue(state.bodyShown && !state.isVoid, "shown");
        Leaf memory leaf = leafOf(p, 2);
        vm.prank(auditors[0]);
        vm.expectRevert(ISettlement.BodyAlreadyShown.selector);
        settlement.demandBody(leaf);
    }

    function testLateBodyCanBeChallenged() public {
        Body memory body = bodyOf(worker, 20);
        Posted memory p = postOne(worker, body);
        Leaf memory leaf = leafOf(p, 0);
        uint256 time = block.timestamp + WINDOW;
        vm.warp(time);
        vm.prank(auditors[0]);
        settlement.demandBody(leaf);
        time += DEMAND_CLOCK;
        vm.warp(time);
        vm.expectPartialRevert(ISettlement.DisputeOpen.selector);
        settlement.claim(p.batchId, p.groups);
        settlement.answerDemand(leaf, body);
        vm.expectPartialRevert(ISettlement.WindowOpen.selector);
        settlement.claim(p.batchId, p.groups);
        vm.warp(time + WINDOW);
        bytes32 id = openChallenge(auditors[1], p, 0, body);
        assertTrue(settlement.getChallenge(id).status == ChallengeStatus.Open, "open");
    }

    function testUnansweredDemandVoids() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        Leaf memory leaf = leafOf(p, 1);
        vm.expectRevert(ISettlement.NoDemand.selector);
        settlement.expireDemand(leaf);
        uint256 before = opg.balanceOf(auditors[0]);
        vm.startPrank(auditors[0]);
        settlement.demandBody(leaf);
        vm.expectRevert(ISettlement.DemandOpen.selector);
        settlement.demandBody(leaf);
        vm.stopPrank();
        vm.warp(block.timestamp + DEMAND_CLOCK);
        vm.expectPartialRevert(ISettlement.DemandPending.selector);
        settlement.expireDemand(leaf);
        vm.warp(block.timestamp + 1);
        vm.expectPartialRevert(ISettlement.WindowClosed.selector);
        settlement.answerDemand(leaf, all[1]);
        settlement.expireDemand(leaf);
        assertEq(opg.balanceOf(auditors[0]), before, "deposit back");
        assertTrue(settlement.isVoid(p.batchId, 1), "void");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + p.prices[1], "refund");
        vm.warp(block.timestamp + WINDOW);
        vm.expectPartialRevert(ISettlement.WindowClosed.selector);
        settlement.demandBody(leafOf(p, 0));
        settlement.claim(p.batchId, p.groups);
    }

    function testInvalidProofsRevert() public {
        Posted memory p = post(worker, bodies(worker, 3));
        Leaf memory leaf = leafOf(p, 1);
        leaf.index = 2;
        vm.expectRevert(ISettlement.InvalidLeaf.selector);
        settlement.demandBody(leaf);
        leaf = leafOf(p, 1);
        leaf.price += 1;
        vm.expectRevert(ISettlement.InvalidLeaf.selector);
        settlement.demandBody(leaf);
        leaf = leafOf(p, 1);
        leaf.index = 3;
        vm.expectRevert(ISettlement.InvalidLeaf.selector);
        settlement.demandBody(leaf);
        leaf = leafOf(p, 1);
        leaf.groups[0].payer = worker2;
        vm.expectRevert(ISettlement.WrongGroups.selector);
        settlement.demandBody(leaf);
        leaf = leafOf(p, 1);
        leaf.batchId = 0;
        vm.expectRevert(ISettlement.UnknownBatch.selector);
        settlement.demandBody(leaf);
    }

    function testEveryBodyFaultReverts() public {
        Body memory body = bodyOf(worker, 20);
        body.receipt.worker = worker2;
        refuseBody(body, ISettlement.BodyFault.Worker, true);
        body = bodyOf(worker, 20);
        body.job.payer = worker2;
        refuseBody(body, ISettlement.BodyFault.Group, true);
        body = bodyOf(worker, 20);
        body.job.requester = worker2;
        refuseBody(body, ISettlement.BodyFault.JobSignature, true);
        body = bodyOf(worker, 20);
        body.job.settleBy = uint64(block.timestamp - 1);
        refuseBody(body, ISettlement.BodyFault.SettledLate, true);
        body = bodyOf(worker, 20);
        body.assignmentSignature = body.jobSignature;
        refuseBody(body, ISettlement.BodyFault.AssignmentSignature, false);
        body = bodyOf(worker, 20);
        body.offer.worker = worker2;
        refuseBody(body, ISettlement.BodyFault.OfferSignature, true);
        body = bodyOf(worker, 20);
        body.offerSignature = body.jobSignature;
        refuseBody(body, ISettlement.BodyFault.OfferSignature, false);
        body = bodyOf(worker, 20);
        body.offer.burnBps = 99;
        refuseBody(body, ISettlement.BodyFault.Offer, true);
        body = bodyOf(worker, 20);
        body.offer.modelId = 0;
        refuseBody(body, ISettlement.BodyFault.Offer, true);
        body = bodyOf(worker, 20);
        body.receipt.outputUnits = 11;
        refuseBody(body, ISettlement.BodyFault.Units, true);
        body = bodyOf(worker, 20);
        body.receipt.price += 1;
        refuseBody(body, ISettlement.BodyFault.Price, true);
        body = bodyOf(worker, 20);
        body.job.maxPrice = body.receipt.price - 1;
        refuseBody(body, ISettlement.BodyFault.Price, true);
    }

    function testBodyOfAnotherReceiptReverts() public {
        Body[] memory all = bodies(worker, 2);
        Posted memory p = post(worker, all);
        Leaf memory leaf = leafOf(p, 0);
        vm.prank(auditors[0]);
        settlement.demandBody(leaf);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongBody.selector, ISettlement.BodyFault.ReceiptHash));
        settlement.answerDemand(leaf, all[1]);
        Body memory other = all[0];
        other.job.nonce = "other";
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongBody.selector, ISettlement.BodyFault.JobHash));
        settlement.answerDemand(leaf, other);
    }

    function testSponsoredAndAuthorizedPayers() public {
        // The gateway signs and pays.
        Body memory body = bodyOf(worker, 20);
        body.job.payer = gateway;
        body.job.refundTo = gateway;
        resign(body);
        body.jobSignature = sign(GATEWAY_KEY, body.receipt.jobHash);
        Posted memory p = groupOf(oneBody(body));
        p.groups[0].payer = gateway;
        vm.prank(worker);
        p.batchId = settlement.postBatch(0, p.groups, entriesOf(p));
        demandAndAnswer(p, 0, body);

        // Another account's balance needs an authorization.
        body = bodyOf(worker, 20);
        body.job.payer = worker2;
        resign(body);
        p = groupOf(oneBody(body));
        p.groups[0].payer = worker2;
        vm.prank(worker);
        p.batchId = settlement.postBatch(1, p.groups, entriesOf(p));
        Leaf memory leaf = leafOf(p, 0);
        vm.prank(auditors[0]);
        settlement.demandBody(leaf);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongBody.selector, ISettlement.BodyFault.PayerConsent));
        settlement.answerDemand(leaf, body);
        vm.prank(worker2);
        settlement.authorizeRequester(payer, true);
        settlement.answerDemand(leaf, body);
    }

    function testJobWithoutOfferAcceptsAnyOffer() public {
        Body memory body = bodyOf(worker, 20);
        body.job.offerHash = 0;
        body.receipt.jobHash = settlement.hashJob(body.job);
        body.jobSignature = sign(PAYER_KEY, body.receipt.jobHash);
        body.assignmentSignature = sign(
            GATEWAY_KEY,
            settlement.hashAssignment(body.receipt.jobHash, worker, 1, settlement.hashOffer(body.offer))
        );
        Posted memory p = postOne(worker, body);
        demandAndAnswer(p, 0, body);
    }

    // ------------------------------------------------------------------------------------------------ duplicates

    function testLaterReceiptOfAJobIsVoid() public {
        Body memory body = bodyOf(worker, 20);
        Posted memory first = postOne(worker, body);
        Body memory second = bodyOf(worker2, 20);
        second.receipt.jobHash = body.receipt.jobHash;
        second.receipt.attempt = 2;
        Posted memory later = postOne(worker2, second);
        Leaf memory a = leafOf(first, 0);
        Leaf memory b = leafOf(later, 0);
        settlement.proveDuplicate(a, body, b, second.receipt);
        assertTrue(settlement.isVoid(later.batchId, 0) && !settlement.isVoid(first.batchId, 0), "the later is void");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + later.prices[0], "refund");
        vm.expectRevert(ISettlement.LeafIsVoid.selector);
        settlement.proveDuplicate(a, body, b, second.receipt);
    }

    function testDuplicateReverts() public {
        Body[] memory all = bodies(worker, 2);
        Posted memory p = post(worker, all);
        Leaf memory a = leafOf(p, 0);
        Leaf memory b = leafOf(p, 1);
        vm.expectRevert(ISettlement.NotDuplicate.selector);
        settlement.proveDuplicate(a, all[0], b, all[1].receipt);
        vm.expectRevert(ISettlement.NotDuplicate.selector);
        settlement.proveDuplicate(b, all[1], a, all[0].receipt);
        vm.expectRevert(ISettlement.NotDuplicate.selector);
        settlement.proveDuplicate(a, all[0], a, all[0].receipt);
    }

    /// @dev A copy posted by a worker that was never assigned does not void the honest receipt.
    function testUnassignedCopyDoesNotVoid() public {
        Body memory honest = bodyOf(worker, 20);
        Body memory copy = bodyOf(worker2, 20);
        copy.job = honest.job;
        copy.receipt.jobHash = honest.receipt.jobHash;
        copy.jobSignature = honest.jobSignature;
        copy.offer = honest.offer;
        copy.offerSignature = honest.offerSignature;
        copy.assignmentSignature = honest.assignmentSignature;
        Posted memory thief = postOne(worker2, copy);
        Posted memory p = postOne(worker, honest);
        Leaf memory a = leafOf(thief, 0);
        Leaf memory b = leafOf(p, 0);
        vm.expectRevert(
            abi.encodeWithSelector(ISettlement.WrongBody.selector, ISettlement.BodyFault.AssignmentSignature)
        );
        settlement.proveDuplicate(a, copy, b, honest.receipt);
    }

    function testEquivocationIsSlashedOnce() public {
        Receipt memory a = bodyOf(worker, 20).receipt;
        Receipt memory b = bodyOf(worker, 20).receipt;
        b.jobHash = a.jobHash;
        bytes memory signatureA = sign(WORKER_KEY, settlement.hashReceipt(a));
        bytes memory signatureB = sign(WORKER_KEY, settlement.hashReceipt(b));
        vm.expectRevert(ISettlement.NotEquivocation.selector);
        settlement.proveEquivocation(a, signatureA, b, signatureB);
        b.finishedAt += 1;
        b.engineFingerprint = 0;
        signatureB = sign(WORKER_KEY, settlement.hashReceipt(b));
        vm.expectRevert(ISettlement.NotEquivocation.selector);
        settlement.proveEquivocation(a, signatureA, b, signatureB);
        b.outputHash = "another";
        vm.expectRevert(ISettlement.NotEquivocation.selector);
        settlement.proveEquivocation(a, signatureA, b, signatureB);
        signatureB = sign(WORKER_KEY, settlement.hashReceipt(b));
        uint256 balance = opg.balanceOf(payer);
        vm.prank(payer);
        settlement.proveEquivocation(a, signatureA, b, signatureB);
        assertEq(registry.slashableOf(worker), STAKE / 2, "half the stake");
        assertEq(opg.balanceOf(payer), balance + STAKE / 4, "bounty");
        vm.expectRevert(ISettlement.AlreadyPunished.selector);
        settlement.proveEquivocation(a, signatureA, b, signatureB);
    }

    function testHighSSignaturesRevert() public {
        Body memory body = bodyOf(worker, 20);
        (uint8 v, bytes32 r, bytes32 s) = vm.sign(
            GATEWAY_KEY,
            settlement.hashAssignment(body.receipt.jobHash, worker, 1, settlement.hashOffer(body.offer))
        );
        uint256 n = 0xFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFFEBAAEDCE6AF48A03BBFD25E8CD0364141;
        body.assignmentSignature = abi.encodePacked(r, bytes32(n - uint256(s)), v == 27 ? uint8(28) : uint8(27));
        refuseBody(body, ISettlement.BodyFault.AssignmentSignature, false);
    }

    // ------------------------------------------------------------------------------------------------ hashes

    function testDirtyBitsRevert() public {
        Body memory body = bodyOf(worker, 20);
        bytes memory data = abi.encodeCall(settlement.hashReceipt, (body.receipt));
        (bool ok,) = address(settlement).staticcall(data);
        assertTrue(ok, "clean");
        // The worker's address is the second word: set a bit above it.
        data[4 + 32] = 0x01;
        (ok,) = address(settlement).staticcall(data);
        assertTrue(!ok, "dirty");
    }

    function testFuzzHashesAreEip712(Job calldata job, Receipt calldata receipt, Offer calldata offer, uint32 attempt)
        public
        view
    {
        assertEq(
            settlement.hashJob(job),
            digest(
                abi.encode(
                    keccak256(
                        "Job(address requester,address gateway,address payer,address refundTo,address token,bytes32 modelId,bytes32 runtimeId,bytes32 inputHash,bytes32 paramsHash,bytes32 requestHash,bytes32 offerHash,uint256 maxPrice,uint64 maxInputUnits,uint64 maxOutputUnits,uint16 auditBps,uint8 visibility,uint64 executeBy,uint64 settleBy,bytes32 payment,bytes32 nonce)"
                    ),
                    job
                )
            ),
            "job"
        );
        assertEq(
            settlement.hashReceipt(receipt),
            digest(
                abi.encode(
                    keccak256(
                        "Receipt(bytes32 jobHash,address worker,uint32 attempt,bytes32 outputHash,bytes32 streamRoot,uint64 inputUnits,uint64 outputUnits,uint256 price,uint8 finishReason,bytes32 engineFingerprint,uint64 startedAt,uint64 finishedAt)"
                    ),
                    receipt
                )
            ),
            "receipt"
        );
        assertEq(
            settlement.hashOffer(offer),
            digest(
                abi.encode(
                    keccak256(
                        "Offer(address worker,address token,bytes32 modelId,uint256 inputUnitPrice,uint256 outputUnitPrice,uint256 minimumPrice,uint16 gatewayFeeBps,uint16 burnBps,uint64 validUntil)"
                    ),
                    offer
                )
            ),
            "offer"
        );
        assertEq(
            settlement.hashAssignment(receipt.jobHash, offer.worker, attempt, offer.modelId),
            digest(
                abi.encode(
                    keccak256("Assignment(bytes32 jobHash,address worker,uint32 attempt,bytes32 offerHash)"),
                    receipt.jobHash,
                    offer.worker,
                    attempt,
                    offer.modelId
                )
            ),
            "assignment"
        );
    }

    function digest(bytes memory encoded) private view returns (bytes32) {
        bytes32 domain = keccak256(
            abi.encode(
                keccak256("EIP712Domain(string name,string version,uint256 chainId,address verifyingContract)"),
                keccak256("OpenGradient"),
                keccak256("1"),
                block.chainid,
                address(settlement)
            )
        );
        return keccak256(abi.encodePacked(hex"1901", domain, keccak256(encoded)));
    }

    // ------------------------------------------------------------------------------------------------ challenges

    function testUpheldChallengeRefundsAndSuspends() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        bytes32 id = openChallenge(auditors[0], p, 1, all[1]);
        assertEq(quorum.jury(id).length, 0, "no jury before the randomness");
        voteAll(id, true);
        uint256 balance = opg.balanceOf(auditors[0]);
        settlement.resolve(id);
        assertEq(opg.balanceOf(auditors[0]), balance + BOND, "bond back");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + all[1].receipt.price, "refund");
        assertTrue(settlement.isVoid(p.batchId, 1), "void");
        assertTrue(!registry.isActive(worker, 2), "suspended");
        assertEq(registry.slashableOf(worker), STAKE, "a quorum takes no stake");
        vm.expectRevert(ISettlement.ChallengeNotOpen.selector);
        settlement.resolve(id);
        vm.warp(block.timestamp + WINDOW + 1);
        settlement.claim(p.batchId, p.groups);
        uint256 held = p.groups[0].total - all[1].receipt.price;
        assertEq(opg.balanceOf(worker), held - held * 500 / 10_000 - held * 100 / 10_000, "the rest is paid");
        vm.warp(block.timestamp + SUSPENSION);
        assertTrue(registry.isActive(worker, 2), "active again");
    }

    function testDismissedChallengeCostsTheBond() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        bytes32 id = openChallenge(auditors[0], p, 1, all[1]);
        vm.expectRevert(ISettlement.RulingPending.selector);
        settlement.resolve(id);
        voteAll(id, false);
        uint256 supply = opg.totalSupply();
        settlement.resolve(id);
        assertEq(opg.balanceOf(worker), BOND / 2, "half to the worker");
        assertEq(opg.totalSupply(), supply - BOND / 2, "half burnt");
        assertTrue(!settlement.isVoid(p.batchId, 1) && registry.isActive(worker, 2), "the receipt stands");
        // Not by the same challenger again; by another while the window is open, not after.
        Leaf memory leaf = leafOf(p, 1);
        vm.prank(auditors[0]);
        vm.expectPartialRevert(ISettlement.ChallengeExists.selector);
        settlement.challenge(leaf, all[1].job, all[1].jobSignature, all[1].receipt);
        id = openChallenge(auditors[1], p, 1, all[1]);
        vm.prank(auditors[2]);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.ChallengeExists.selector, id));
        settlement.challenge(leaf, all[1].job, all[1].jobSignature, all[1].receipt);
        vm.warp(block.timestamp + WINDOW + 1);
        vm.expectPartialRevert(ISettlement.DisputeOpen.selector);
        settlement.claim(p.batchId, p.groups);
        settlement.resolve(id);
        vm.prank(auditors[2]);
        vm.expectPartialRevert(ISettlement.WindowClosed.selector);
        settlement.challenge(leaf, all[1].job, all[1].jobSignature, all[1].receipt);
        settlement.claim(p.batchId, p.groups);
    }

    function testOnlyAuditorsAndConsentedRequestersChallenge() public {
        Body memory body = bodyOf(worker, 20);
        Posted memory p = postOne(worker, body);
        Leaf memory leaf = leafOf(p, 0);
        address[3] memory ineligible = [worker2, gateway, worker];
        for (uint256 i; i < 3; ++i) {
            vm.prank(ineligible[i]);
            vm.expectRevert(ISettlement.NotAccuser.selector);
            settlement.challenge(leaf, body.job, body.jobSignature, body.receipt);
        }
        // The requester may, if the payer agreed to the job.
        vm.prank(payer);
        vm.expectRevert(ISettlement.NotAccuser.selector);
        settlement.challenge(leaf, body.job, body.assignmentSignature, body.receipt);
        vm.prank(payer);
        settlement.challenge(leaf, body.job, body.jobSignature, body.receipt);
    }

    /// @dev A worker that puts its own job into another payer's group must not receive that payer's tokens as a refund.
    function testForeignJobRefundsThePayer() public {
        Body memory body = bodyOf(worker, 20);
        body.job.payer = worker2;
        body.job.requester = worker2;
        body.job.refundTo = worker2;
        resign(body);
        body.jobSignature = sign(WORKER2_KEY, body.receipt.jobHash);
        Posted memory p = postOne(worker, body);
        assertEq(p.groups[0].payer, payer, "posted at the other payer's cost");
        Leaf memory leaf = leafOf(p, 0);
        vm.prank(worker2);
        vm.expectRevert(ISettlement.NotAccuser.selector);
        settlement.challenge(leaf, body.job, body.jobSignature, body.receipt);
        bytes32 id = openChallenge(auditors[0], p, 0, body);
        voteAll(id, true);
        settlement.resolve(id);
        assertEq(settlement.freeOf(worker2, address(opg)), 0, "no refund to the forger");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + p.prices[0], "refund to the payer");
    }

    function testRelatedReceiptsCanBeVoided() public {
        Body[] memory all = bodies(worker, 3);
        Posted memory p = post(worker, all);
        bytes32 id = openChallenge(auditors[0], p, 1, all[1]);
        Leaf memory leaf = leafOf(p, 0);
        vm.expectRevert(ISettlement.NotRelated.selector);
        settlement.voidRelated(id, leaf, all[0].job, all[0].jobSignature, all[0].receipt);
        voteAll(id, true);
        settlement.resolve(id);
        settlement.voidRelated(id, leaf, all[0].job, all[0].jobSignature, all[0].receipt);
        assertTrue(settlement.isVoid(p.batchId, 0), "void");
        vm.warp(block.timestamp + 1);
        Body memory newer = bodyOf(worker, 20);
        Posted memory q = postOne(worker, newer);
        leaf = leafOf(q, 0);
        vm.expectRevert(ISettlement.NotRelated.selector);
        settlement.voidRelated(id, leaf, newer.job, newer.jobSignature, newer.receipt);
        Body memory other = bodyOf(worker2, 20);
        q = postOne(worker2, other);
        leaf = leafOf(q, 0);
        vm.expectRevert(ISettlement.NotRelated.selector);
        settlement.voidRelated(id, leaf, other.job, other.jobSignature, other.receipt);
    }

    function testDemandAndChallengeOfOneLeaf() public {
        Body memory body = bodyOf(worker, 20);
        Posted memory p = postOne(worker, body);
        Leaf memory leaf = leafOf(p, 0);
        vm.prank(auditors[1]);
        settlement.demandBody(leaf);
        bytes32 id = openChallenge(auditors[0], p, 0, body);
        assertEq(settlement.getBatch(p.batchId).open, 2, "two open");
        voteAll(id, true);
        settlement.resolve(id);
        vm.expectRevert(ISettlement.LeafIsVoid.selector);
        settlement.answerDemand(leaf, body);
        vm.warp(block.timestamp + DEMAND_CLOCK + 1);
        settlement.expireDemand(leaf);
        assertEq(settlement.getBatch(p.batchId).open, 0, "none open");
        assertEq(settlement.freeOf(payer, address(opg)), 100e18 + p.prices[0], "refunded once");
    }

    // ------------------------------------------------------------------------------------------------ parameters

    function testConstructorRejectsInvalidParameters() public {
        SettlementParameters memory p = settlementParameters();
        p.challengeWindow = 0;
        refuseParameters(p);
        p = settlementParameters();
        p.demandClock = 0;
        refuseParameters(p);
        p = settlementParameters();
        p.capBps = 10_001;
        refuseParameters(p);
        p = settlementParameters();
        p.bountyBps = 5001;
        refuseParameters(p);
        p = settlementParameters();
        p.slashBps = 10_001;
        refuseParameters(p);
        delete referees;
        refuseParameters(settlementParameters());
    }

    function refuseParameters(SettlementParameters memory p) private {
        vm.expectRevert(ISettlement.InvalidParameters.selector);
        deploySettlement(p);
    }

    function demandAndAnswer(Posted memory p, uint256 index, Body memory body) private {
        Leaf memory leaf = leafOf(p, index);
        vm.prank(auditors[0]);
        settlement.demandBody(leaf);
        settlement.answerDemand(leaf, body);
    }

    function oneBody(Body memory body) private pure returns (Body[] memory all) {
        all = new Body[](1);
        all[0] = body;
    }

    /// @dev Posts a body (signed again unless the signature is the fault), demands it, and expects the fault.
    function refuseBody(Body memory body, ISettlement.BodyFault fault, bool sign_) private {
        if (sign_) resign(body);
        Posted memory p = postOne(worker, body);
        if (fault == ISettlement.BodyFault.Offer) p.groups[0].burnBps = 100;
        Leaf memory leaf = leafOf(p, 0);
        vm.prank(auditors[0]);
        settlement.demandBody(leaf);
        vm.expectRevert(abi.encodeWithSelector(ISettlement.WrongBody.selector, fault));
        settlement.answerDemand(leaf, body);
    }
}
