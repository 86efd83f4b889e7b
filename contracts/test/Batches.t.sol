// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {Batch, BatchParameters, IBatches, Neighbours, TokenTerms} from "../src/interfaces/IBatches.sol";
import {IClaims} from "../src/interfaces/IClaims.sol";
import {IEscrow, Purpose} from "../src/interfaces/IEscrow.sol";
import {IModelRegistry, ModelRegistryParameters} from "../src/interfaces/IModelRegistry.sol";
import {IRounds} from "../src/interfaces/IRounds.sol";
import {IRulings, Outcome} from "../src/interfaces/IRulings.sol";
import {Group} from "../src/libraries/Structs.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";

/// @notice A payer without a key: it approves its cheques on chain, and would consume all gas if it were called.
contract ContractPayer {
    IEscrow private immutable _escrow;

    constructor(IEscrow escrow) {
        _escrow = escrow;
    }

    function reserve(address module, address worker, address token, uint256 amount) external {
        _escrow.reserve(module, worker, token, amount);
    }

    function approve(bytes32 digest) external {
        _escrow.approveCheque(digest);
    }

    fallback() external {
        while (true) {}
    }
}

contract BatchesTest is SettlementWorld {
    function one(uint32 count, uint16 auditClass) internal returns (Posted memory p) {
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(count, auditClass);
        return draft(worker, groups);
    }

    // Posting ---------------------------------------------------------------------------------------------------------------

    function testPostedBatchDrawsPricesAndAuditFeesFromTheReservation() public {
        uint256 before = reserved(worker);
        Posted memory p = postOne(3, 10_000);
        Batch memory batch = batches.getBatch(p.batchId);
        assertEq(before - reserved(worker), 3 * PRICE + 6 * CHECK_FEE, "drawn");
        assertEq(freeOpg(address(batches)), 3 * PRICE + 6 * CHECK_FEE, "held by the module");
        assertEq(p.batchId, batches.batchIdOf(worker, 0, p.root), "batchId");
        assertEq(batch.worker, worker, "worker");
        assertEq(batch.count, 3, "count");
        assertEq(batch.postingMode, 0, "listed");
        assertTrue(batch.audited, "audited");
        assertEq(batch.groupsHash, keccak256(abi.encode(p.groups, p.atRisk)), "groups hash");
        assertEq(batches.liabilityOf(worker), 3 * PRICE, "liability");
        assertEq(batches.nextSequenceOf(worker), 1, "sequence");
    }

    function testFuzzPostsGroupsOfAnySizes(uint256 n, uint256 seed) public {
        n = bound(n, 1, 16);
        Group[] memory groups = new Group[](n);
        uint256 sum;
        for (uint256 g; g < n; ++g) {
            uint256 random = uint256(keccak256(abi.encode(seed, g)));
            groups[g] = groupOf(uint32(1 + random % 5), [0, 100, 1000, 10_000][(random >> 8) % 4]);
            groups[g].epoch = uint64(g % 3);
            sum += uint256(groups[g].priceTotal) + groups[g].auditTotal;
        }
        Posted memory p = draft(worker, groups);
        post(p);
        assertEq(freeOpg(address(batches)), sum, "drawn");
        assertEq(batches.getBatch(p.batchId).groupCount, n, "groups");
    }

    function testPostsATotalsBatchWithARootAndNoDigests() public {
        Posted memory p = one(40, 100);
        send(p, new bytes32[](0), chequesFor(p, 1));
        assertEq(batches.getBatch(p.batchId).postingMode, 1, "totals");
    }

    function testRefusesAChequeOfTheOtherPostingMode() public {
        Posted memory p = one(4, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, new bytes32[](0), p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testRefusesDigestsOfAnotherRoot() public {
        Posted memory p = one(4, 100);
        p.root = keccak256("another");
        expectPost(p, IBatches.WrongRoot.selector);
    }

    function testRefusesDigestsThatAreFewerThanTheGroupsCount() public {
        Posted memory p = one(4, 100);
        Posted memory q = one(3, 100);
        q.groups = p.groups;
        expectPost(q, IBatches.InvalidGroups.selector);
    }

    function testRefusesARepeatedSequence() public {
        postOne(1, 100);
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.WrongSequence.selector, 1));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testRefusesASenderThatIsNotTheWorkersKey() public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker2);
        vm.expectRevert(IBatches.NotSigner.selector);
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testAcceptsTheWorkersSigningKeyAsSender() public {
        address hot = vm.addr(0x77);
        vm.prank(worker);
        nodes.setSigner(hot);
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(hot);
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        assertEq(batches.nextSequenceOf(worker), 1, "posted");
    }

    function testRefusesAnAccountWithoutTheRoleWorker() public {
        vm.prank(worker);
        nodes.retire();
        expectPost(one(1, 100), IBatches.NotWorker.selector);
    }

    function testRefusesAWorkerBelowTheStake() public {
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Worker, STAKE - 999e18);
        expectPost(one(1, 0), IBatches.StakeTooLow.selector);
    }

    function testRefusesAValueAboveHalfOfTheStakeThatStays() public {
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Worker, STAKE - 1000e18);
        Group[] memory groups = new Group[](1);
        groups[0] = groupIn(address(opg), 1, 100, 500e18 + 1);
        expectPost(draft(worker, groups), IBatches.ValueTooHigh.selector);
        groups[0] = groupIn(address(opg), 1, 100, 500e18);
        post(draft(worker, groups));
        expectPost(one(1, 100), IBatches.ValueTooHigh.selector);
    }

    function testFuzzRefusesInvalidGroups(uint256 which) public {
        Posted memory p = one(2, 100);
        Group memory group = p.groups[0];
        bytes4 selector = IBatches.InvalidGroups.selector;
        which = bound(which, 0, 9);
        if (which == 0) group.auditClass = 200;
        if (which == 1) group.gatewayFeeBps = 9901;
        if (which == 2) group.gateway = address(0);
        if (which == 3) group.gateway = address(escrow);
        if (which == 4) (group.payer, p.worker) = (worker2, worker2);
        if (which == 5) group.priceTotal = uint128(type(uint120).max) + 1;
        if (which == 6) (group.priceTotal, selector) = (2e14 - 1, IBatches.PriceTooLow.selector);
        if (which == 7) (group.checkFee, selector) = (group.checkFee - 1, IBatches.CheckFeeTooLow.selector);
        if (which == 8) (group.token, selector) = (address(0xdead), IBatches.UnknownToken.selector);
        if (which == 9) group.count = 0;
        bytes[] memory cheques = new bytes[](1);
        bytes32[] memory digests = digestsOf(p);
        uint64 sequence = batches.nextSequenceOf(p.worker);
        vm.prank(p.worker);
        vm.expectPartialRevert(selector);
        batches.postBatch(p.worker, sequence, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testRefusesSeventeenGroupsAndNone() public {
        Group[] memory groups = new Group[](17);
        for (uint256 g; g < 17; ++g) groups[g] = groupOf(1, 0);
        expectPost(draft(worker, groups), IBatches.InvalidGroups.selector);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidGroups.selector, 0));
        batches.postBatch(
            worker, 0, 0, new bytes32[](0), new Group[](0), new bytes[](0), new Group[](0), new uint256[](0)
        );
    }

    function testRefusesMoreThan4096Leaves() public {
        Posted memory p = one(1, 0);
        p.groups[0] = groupOf(4097, 0);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidGroups.selector, 1));
        batches.postBatch(
            worker, 0, p.root, new bytes32[](0), p.groups, new bytes[](1), new Group[](0), new uint256[](0)
        );
    }

    // Cheques ---------------------------------------------------------------------------------------------------------------

    function testAChequeOfTheGatewayForItsPayersMoneyIsRefused() public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        cheques[0] = sign(GATEWAY_KEY, chequeDigest(p.groups[0], worker, 0));
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        assertEq(reserved(worker), 10_000e18, "nothing drawn");
    }

    function testAChequeForOneWorkerIsRefusedForAnother() public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker2);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker2, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testFuzzSharesThatThePayerDidNotSignAreRefused(uint16 fee, uint16 burn) public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        fee = uint16(bound(fee, 0, 5000));
        burn = uint16(bound(burn, 0, 5000));
        vm.assume(fee != FEE_BPS || burn != BURN_BPS);
        (p.groups[0].gatewayFeeBps, p.groups[0].burnBps) = (fee, burn);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    /// @dev Leaves of class 0 need no receipt that exists: a cheque of an audited class does not pay them.
    function testFuzzAChequePaysGroupsOfItsClassAlone(uint256 signed, uint256 posted) public {
        uint16[4] memory classes = [uint16(0), 100, 1000, 10_000];
        signed %= 4;
        posted %= 4;
        Posted memory p = one(1, classes[posted]);
        bytes[] memory cheques = chequesFor(p, 0);
        p.groups[0].auditClass = classes[signed];
        cheques[0] = sign(PAYER_KEY, chequeDigest(p.groups[0], worker, 0));
        p.groups[0].auditClass = classes[posted];
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        if (signed != posted) vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testAChequeOfOneClassIsNotRaisedByJobsOfAnother() public {
        Posted memory audited = postOne(5, 100);
        Posted memory p = one(1, 0);
        // The payer promised one job of class 0, beside five of class 1 %.
        bytes[] memory cheques = chequesFor(p, 0);
        assertEq(p.groups[0].cumulative, PRICE, "one price");
        send(p, digestsOf(p), cheques);
        Posted memory more = one(1, 0);
        (more.groups[0].cumulative, more.groups[0].epoch) = (PRICE, audited.groups[0].epoch);
        cheques[0] = sign(PAYER_KEY, chequeDigest(more.groups[0], worker, 0));
        bytes32[] memory digests = digestsOf(more);
        vm.prank(worker);
        vm.expectPartialRevert(IBatches.ChequeExceeded.selector);
        batches.postBatch(worker, 2, more.root, digests, more.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testASpentChequePaysNothingMore() public {
        Posted memory first = postOne(2, 100);
        Posted memory p = one(2, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        p.groups[0].cumulative = first.groups[0].cumulative;
        cheques[0] = sign(PAYER_KEY, chequeDigest(p.groups[0], worker, 0));
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectPartialRevert(IBatches.ChequeExceeded.selector);
        batches.postBatch(worker, 1, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    function testTheWorkersOwnReservationIsAllThatAChequeDraws() public {
        vm.startPrank(payer);
        escrow.beginRelease(address(batches), worker, address(opg), 10_000e18);
        vm.stopPrank();
        warpTo(block.timestamp + batches.exitDelay() + 1);
        vm.prank(payer);
        escrow.finishRelease(address(batches), worker, address(opg));
        expectPost(one(1, 100), IEscrow.InsufficientBalance.selector);
        assertEq(reserved(worker2), 10_000e18, "reserved for the other worker");
    }

    function testAReservationThatIsLeavingStillPays() public {
        vm.prank(payer);
        escrow.beginRelease(address(batches), worker, address(opg), 10_000e18);
        Posted memory p = postOne(1, 100);
        assertTrue(batches.getBatch(p.batchId).count == 1, "posted");
    }

    function testAPayersSigningKeySignsNoCheques() public {
        register(payer, 1);
        vm.prank(payer);
        nodes.setSigner(vm.addr(0x55));
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        bytes memory own = cheques[0];
        cheques[0] = sign(0x55, chequeDigest(p.groups[0], worker, 0));
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        // That of its account stays valid with any key.
        cheques[0] = own;
        send(p, digests, cheques);
    }

    function testFuzzOnlyThePayersAccountSignsItsCheque(uint256 key, bytes calldata malformed) public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        key = bound(key, 1, type(uint128).max);
        vm.assume(key != PAYER_KEY);
        bytes32[] memory digests = digestsOf(p);
        for (uint256 i; i < 2; ++i) {
            cheques[0] = i == 0 ? sign(key, chequeDigest(p.groups[0], worker, 0)) : malformed;
            vm.prank(worker);
            vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
            batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        }
    }

    function testThePlainSignatureOfAPayerThatGotCodeStaysValid() public {
        Posted memory p = one(1, 100);
        bytes[] memory cheques = chequesFor(p, 0);
        vm.etch(payer, hex"60006000fd");
        send(p, digestsOf(p), cheques);
    }

    function testAContractPayerIsNotCalledAndPaysByApproval() public {
        ContractPayer account = new ContractPayer(escrow);
        depositOpg(address(account), 100e18);
        account.reserve(address(batches), worker, address(opg), 100e18);
        Posted memory p = one(1, 100);
        p.groups[0].payer = address(account);
        p.groups[0].cumulative = 1e18;
        bytes[] memory cheques = new bytes[](1);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidCheque.selector, 0));
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
        account.approve(chequeDigest(p.groups[0], worker, 0));
        send(p, digests, cheques);
    }

    function testABondIsDrawnByNoGroupThatNamesItsWorkerAsPayer() public {
        pledgeOpg(address(batches), worker2, Purpose.Bond, 50e18);
        Posted memory p = one(1, 100);
        p.groups[0].payer = worker2;
        bytes[] memory cheques = chequesFor(p, 0);
        bytes32[] memory digests = digestsOf(p);
        vm.prank(worker);
        vm.expectPartialRevert(IEscrow.InsufficientBalance.selector);
        batches.postBatch(worker, 0, p.root, digests, p.groups, cheques, new Group[](0), new uint256[](0));
    }

    // At risk ---------------------------------------------------------------------------------------------------------------

    function testAtRiskIsClaimedPayAndBondAsOfThePosting() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 5e18);
        Posted memory first = settle(2, 0);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(2 * PRICE), "locked");
        Posted memory p = postOne(1, 100);
        assertEq(p.atRisk[0], 5e18 + workerPart(2 * PRICE), "at risk");
        assertEq(
            batches.getBatch(p.batchId).groupsHash, keccak256(abi.encode(p.groups, p.atRisk)), "stored with the batch"
        );
        assertTrue(first.batchId != p.batchId, "two batches");
    }

    function testABondThatIsLeavingAndAGroupThatWasGivenUpDoNotCountAtRisk() public {
        pledgeOpg(address(batches), worker, Purpose.Bond, 5e18);
        vm.prank(worker);
        escrow.beginUnpledge(address(batches), Purpose.Bond, 5e18);
        Posted memory p = postOne(2, 0);
        warpTo(windowEnd(p) + 1);
        vm.prank(worker);
        claims.giveUp(p.batchId, p.groups, p.atRisk, 0);
        claimEmpty(p);
        assertEq(postOne(1, 100).atRisk[0], 0, "at risk");
    }

    function testPayThatIsFreeSoonDoesNotCountAtRisk() public {
        Posted memory first = settle(2, 0);
        warpTo(first.batchId == 0 ? 0 : windowEnd(first) + SETTLE_DELAY / 2);
        assertEq(claims.lockedOf(worker, address(opg)), workerPart(2 * PRICE), "still locked");
        assertEq(claims.atRiskOf(worker, address(opg)), 0, "but free before a ruling on a new batch could burn it");
        assertEq(postOne(1, 100).atRisk[0], 0, "at risk");
    }

    // Construction ----------------------------------------------------------------------------------------------------------

    function construct(BatchParameters memory p, TokenTerms[] memory all, Neighbours memory n) internal {
        vm.deployCode("Batches.sol:Batches", abi.encode(escrow, seats, nodes, models, n, p, all));
    }

    function testFuzzRefusesParametersOutOfBounds(uint256 which) public {
        BatchParameters memory p = parameters();
        which = bound(which, 0, 22);
        if (which == 0) p.window = 9;
        if (which == 1) p.window = 7 days + 1;
        if (which == 2) p.grace = 4;
        if (which == 3) p.grace = 1 days + 1;
        if (which == 4) p.redrawTime = 4;
        if (which == 5) p.redrawTime = 1 days + 1;
        if (which == 6) p.settleDelay = GRACE + 2 * REDRAW + 9;
        if (which == 7) p.settleDelay = 30 days + 1;
        if (which == 8) p.jobLifetime = 9;
        if (which == 9) p.jobLifetime = 7 days + 1;
        if (which == 10) p.suspension = 9;
        if (which == 11) p.suspension = type(uint32).max;
        if (which == 12) p.drawn = 0;
        if (which == 13) p.drawn = 5;
        if (which == 14) p.valueBps = 0;
        if (which == 15) p.valueBps = 10_001;
        if (which == 16) p.slashBps = 99;
        if (which == 17) p.slashBps = 10_001;
        if (which == 18) p.bountyBps = 1001;
        if (which == 19) p.workerStake = 0;
        if (which == 20) p.gatewayStake = 1e27 + 1;
        if (which == 21) p.gasPrice = 1e13 + 1;
        if (which == 22) p.bondBps = 10_001;
        TokenTerms[] memory all = terms();
        Neighbours memory n = predicted();
        vm.expectRevert(IBatches.InvalidParameters.selector);
        this.constructExternal(p, all, n);
    }

    function constructExternal(BatchParameters memory p, TokenTerms[] memory all, Neighbours memory n) external {
        construct(p, all, n);
    }

    function testFuzzRefusesInvalidTokens(uint256 which) public {
        TokenTerms[] memory all = new TokenTerms[](2);
        all[0] = terms()[0];
        all[1] = TokenTerms(address(0x70), 1e30, 1);
        which = bound(which, 0, 6);
        if (which == 0) all[1].token = address(0);
        if (which == 1) all[1].opgRate = 0;
        if (which == 2) all[1].opgRate = 1e40 + 1;
        if (which == 3) all[1].leastPrice = 0;
        if (which == 4) all[1] = all[0];
        if (which == 5) all[0].opgRate = 2e18;
        if (which == 6) all = new TokenTerms[](0);
        Neighbours memory n = predicted();
        vm.expectRevert(IBatches.InvalidParameters.selector);
        this.constructExternal(parameters(), all, n);
    }

    function testRefusesModelsOfAnotherEscrow() public {
        address other = vm.deployCode("Escrow.sol:Escrow", abi.encode(opg, seats));
        ModelRegistryParameters memory p = ModelRegistryParameters(1e12, 60, 5);
        models = IModelRegistry(vm.deployCode("ModelRegistry.sol:ModelRegistry", abi.encode(other, p)));
        Neighbours memory n = predicted();
        vm.expectRevert(abi.encodeWithSelector(IBatches.InvalidNeighbour.selector, address(models)));
        this.constructExternal(parameters(), terms(), n);
    }

    function testNamesItsModels() public view {
        assertEq(batches.models(), address(models), "models");
    }

    function testRefusesNeighboursThatAreZeroEqualOrNotTheirs() public {
        Neighbours memory n = predicted();
        n.cases = address(0);
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        this.constructExternal(parameters(), terms(), n);
        n.cases = n.claims;
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        this.constructExternal(parameters(), terms(), n);
        // Each neighbour asks for its own address.
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        vm.deployCode("Rounds.sol:Rounds", abi.encode(batches));
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        vm.deployCode("Claims.sol:Claims", abi.encode(batches));
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        vm.deployCode("Rulings.sol:Rulings", abi.encode(batches));
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        vm.deployCode("Faults.sol:Faults", abi.encode(batches));
        n = predicted();
        n.orders = n.faults;
        vm.expectPartialRevert(IBatches.InvalidNeighbour.selector);
        this.constructExternal(parameters(), terms(), n);
    }

    function testExitDelayIsLongerThanJobLifeWindowAndSettlementTogether() public view {
        assertTrue(batches.exitDelay() > 900 + uint256(WINDOW) + SETTLE_DELAY, "exit delay");
        assertEq(keccak256(abi.encode(batches.parameters())), keccak256(abi.encode(parameters())), "parameters");
    }

    // Privileges ------------------------------------------------------------------------------------------------------------

    function testOnlyContractsOfTheSettlementMoveMoneyAndSeats() public {
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.pay(worker, address(opg), 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.giveBack(payer, worker, address(opg), 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.burn(address(opg), 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.seize(worker, Purpose.Worker, 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.settle(worker, 0);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.repay(worker, worker2, 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.burnSlice(1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.lockSlice(1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.unlockSlice(1, 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.takeLocked(1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.slice(1, 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.punish(1, 1);
        // Cases moves seats and no money.
        vm.startPrank(address(cases));
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.pay(worker, address(opg), 1);
        vm.expectRevert(IBatches.NotSettlement.selector);
        batches.seize(worker, Purpose.Worker, 1);
        vm.stopPrank();
    }

    function testSlicesOfCasesBecomeItsFreeMoney() public {
        uint256 epoch = cases.lockSlice(1);
        assertTrue(epoch > 0, "locked");
        assertEq(cases.takeLocked(1), 10e18, "taken");
        assertEq(cases.slice(1, 2), 20e18, "sliced");
        assertEq(cases.punish(1, 100e18), 100e18, "punished");
        epoch = cases.lockSlice(2);
        cases.unlockSlice(2, epoch);
        assertEq(freeOpg(address(cases)), 130e18, "free money of Cases");
    }

    function testUnknownBatchesAndTokensRevert() public {
        vm.expectRevert(IBatches.UnknownBatch.selector);
        batches.getBatch(keccak256("unknown"));
        vm.expectPartialRevert(IBatches.UnknownToken.selector);
        batches.termsOf(address(1));
    }
}
