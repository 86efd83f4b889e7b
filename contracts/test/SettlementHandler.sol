// SPDX-License-Identifier: Apache-2.0
pragma solidity ^0.8.28;

import {IBatches, TokenTerms} from "../src/interfaces/IBatches.sol";
import {GroupState, IClaims, LeafStatus} from "../src/interfaces/IClaims.sol";
import {Purpose} from "../src/interfaces/IEscrow.sol";
import {IFaults} from "../src/interfaces/IFaults.sol";
import {IOrders} from "../src/interfaces/IOrders.sol";
import {Drawn, IRounds, Progress} from "../src/interfaces/IRounds.sol";
import {IRulings, Outcome} from "../src/interfaces/IRulings.sol";
import {Cheque, Group, Leaf, Summary} from "../src/libraries/Structs.sol";
import {CaseStub} from "./CaseStub.sol";
import {Posted, SettlementWorld} from "./SettlementWorld.sol";
import {HostileToken} from "./Tokens.sol";

/// @notice Workers, payers, auditors and cases that do anything at any time, in two modules. Actions that cannot succeed are skipped.
contract SettlementHandler is SettlementWorld {
    struct Module {
        IBatches batches;
        IRounds rounds;
        IClaims claims;
        IRulings rulings;
        IFaults faults;
        CaseStub cases;
        IOrders orders;
    }

    /// @dev A held leaf, or a held leaf list (`index` = LIST).
    struct Held {
        uint256 batch;
        uint256 index;
        uint256 price;
        bool open;
    }

    /// @dev One job in two leaves of a worker.
    struct Double {
        uint256 batch;
        uint256 index;
        uint256 second;
    }

    uint256 internal constant LIST = type(uint32).max;
    uint256 internal constant MAX_BATCHES = 12;
    uint256 internal constant BYSTANDER_MONEY = 100e18;
    /// @dev Free money of the payer in each token: more than all orders of a walk reserve.
    uint256 internal constant ORDER_MONEY = 1e9;
    /// @dev A worker's friend that proves its faults.
    address internal constant FRIEND = address(0xf1);
    /// @dev Reserves money for the workers and signs nothing.
    address internal constant BYSTANDER = address(0x5afe);

    HostileToken public token;
    Module[2] internal modules;
    uint256 internal current;
    /// @dev Encoded {Posted}: nested arrays of structs cannot be copied to storage.
    bytes[] internal stored;
    uint256[] internal moduleOf;
    Held[] internal held;
    Double[] internal doubles;
    /// @dev By module and worker: when its bond last began to leave.
    mapping(uint256 module => mapping(address worker => uint256)) internal leavingSince;
    /// @dev Bonds and pay that left while a ruling could have taken them.
    uint256 internal leftTooEarly;
    /// @dev Rewards for proofs that were more than a tenth of the loss, or payable before an exit that began with the proof.
    uint256 internal betterThanExit;
    /// @dev Largest signed sum of each key of an auditor's cheques, and what was credited.
    mapping(bytes32 key => uint256) internal promised;
    mapping(bytes32 key => uint256) internal collected;
    /// @dev Of all tokens: what payers reserved for audits, and what was collected or went back.
    mapping(uint256 module => uint256) internal paidIn;
    mapping(uint256 module => uint256) internal paidOut;
    mapping(uint256 module => mapping(uint256 id => bool)) internal bountySeen;
    mapping(uint256 batch => mapping(address auditor => bytes bitmap)) internal bitmapsOf;
    mapping(uint256 batch => mapping(address auditor => bytes32 counts)) internal countsOf;

    function terms() internal view override returns (TokenTerms[] memory all) {
        all = new TokenTerms[](2);
        all[0] = TokenTerms(address(opg), 1e18, 1e14);
        all[1] = TokenTerms(address(token), 1e31, 100);
    }

    function setUp() public override {
        token = new HostileToken();
        token.mint(address(this), 1e15);
        super.setUp();
        modules[0] = Module(batches, rounds, claims, rulings, faults, cases, orders);
        deploySettlement();
        modules[1] = Module(batches, rounds, claims, rulings, faults, cases, orders);
        token.approve(address(escrow), type(uint256).max);
        for (uint256 m; m < 2; ++m) {
            address module = address(modules[m].batches);
            escrow.depositFor(payer, address(token), 2e12);
            for (uint256 w; w < 2; ++w) {
                address worker_ = w == 0 ? worker : worker2;
                reserveOpg(module, BYSTANDER, worker_, BYSTANDER_MONEY);
                vm.prank(payer);
                escrow.reserve(module, worker_, address(token), 1e12);
                if (m == 0) continue;
                pledgeOpg(module, worker_, Purpose.Worker, STAKE);
                reserveOpg(module, payer, worker_, 10_000e18);
            }
            for (uint256 i; m == 1 && i < auditorCount(); ++i) joinSeats(module, auditorAt(i), 1);
            joinParties(module);
        }
        depositOpg(payer, ORDER_MONEY);
        escrow.depositFor(payer, address(token), ORDER_MONEY);
        for (uint256 m; m < 2; ++m) {
            reserveOpg(address(modules[m].orders), BYSTANDER, auditorAt(0), BYSTANDER_MONEY);
        }
        mine(2);
    }

    /// @dev Parties hold seats, too: draws must exclude them.
    function joinParties(address module) internal {
        address[4] memory parties = [payer, gateway, worker, worker2];
        for (uint256 i; i < 4; ++i) {
            if (nodes.rolesOf(parties[i]) == 0) register(parties[i], 7);
            vm.prank(parties[i]);
            nodes.update(keccak256(abi.encode(parties[i])), hex"01", 7, "http://127.0.0.1:1");
            joinSeats(module, parties[i], 1);
        }
    }

    function use(uint256 m) internal {
        current = m;
        Module memory module = modules[m];
        (batches, rounds, claims) = (module.batches, module.rounds, module.claims);
        (rulings, faults, cases) = (module.rulings, module.faults, module.cases);
        orders = module.orders;
    }

    /// @notice The actions of a walk. Those that move a batch forward are called more often.
    function selectors() external pure returns (bytes4[] memory all) {
        all = new bytes4[](26);
        all[0] = all[1] = SettlementHandler.postBatch.selector;
        all[2] = SettlementHandler.pass.selector;
        all[3] = all[4] = SettlementHandler.sealBatch.selector;
        all[5] = all[6] = SettlementHandler.postSummary.selector;
        all[7] = SettlementHandler.beginRedraw.selector;
        all[8] = SettlementHandler.holdLeaf.selector;
        all[9] = SettlementHandler.holdLeafList.selector;
        all[10] = SettlementHandler.ruleCase.selector;
        all[11] = SettlementHandler.claimGroups.selector;
        all[12] = SettlementHandler.openUnchecked.selector;
        all[13] = SettlementHandler.giveUp.selector;
        all[14] = SettlementHandler.releasePay.selector;
        all[15] = SettlementHandler.voidLeaf.selector;
        all[16] = SettlementHandler.changeBond.selector;
        all[17] = SettlementHandler.leaveSeat.selector;
        all[18] = SettlementHandler.changeToken.selector;
        all[19] = SettlementHandler.voidUnsealed.selector;
        all[20] = SettlementHandler.postJobTwice.selector;
        all[21] = SettlementHandler.forgeCheque.selector;
        all[22] = SettlementHandler.finishBond.selector;
        all[23] = all[24] = SettlementHandler.collectOrder.selector;
        all[25] = SettlementHandler.releaseOrders.selector;
    }

    /// @dev A batch, with its module in use.
    function pick(uint256 seed) internal returns (uint256 i, Posted memory p) {
        i = seed % stored.length;
        use(moduleOf[i]);
        p = abi.decode(stored[i], (Posted));
    }

    modifier some() {
        if (stored.length == 0) return;
        _;
    }

    // Actions ---------------------------------------------------------------------------------------------------------------

    function postBatch(uint256 seed) external {
        if (stored.length >= MAX_BATCHES) return;
        use(seed % 2);
        address worker_ = (seed >> 1) % 2 == 0 ? worker : worker2;
        if (block.timestamp < rulings.suspendedUntil(worker_)) return;
        Group[] memory groups = new Group[](1 + (seed >> 2) % 5);
        for (uint256 g; g < groups.length; ++g) {
            uint256 r = uint256(keccak256(abi.encode(seed, g)));
            address token_ = r % 3 == 0 ? address(token) : address(opg);
            uint256 price = token_ == address(token) ? 1e4 + (r >> 32) % 1e5 : PRICE + (r >> 32) % 1e17;
            groups[g] = groupIn(token_, uint32(1 + (r >> 8) % 4), [0, 100, 1000, 10_000][(r >> 16) % 4], price);
            groups[g].epoch = uint64((r >> 24) % 2);
            if (token_ == address(token)) {
                groups[g].auditTotal = uint128((200 * uint256(groups[g].auditClass) * groups[g].count) / 10_000);
                groups[g].checkFee = 100;
            }
        }
        Posted memory p = draft(worker_, groups);
        if ((seed >> 128) % 2 == 0) post(p);
        else send(p, new bytes32[](0), chequesFor(p, 1));
        stored.push(abi.encode(p));
        moduleOf.push(current);
    }

    /// @dev A worker posts the job of an earlier leaf again, with the same receipt or another.
    function postJobTwice(uint256 seed) external some {
        if (stored.length >= MAX_BATCHES) return;
        (uint256 i, Posted memory p) = pick(seed);
        if (block.timestamp < rulings.suspendedUntil(p.worker)) return;
        uint256 index = (seed >> 8) % p.leaves.length;
        if (p.groups[p.leaves[index].group].token != address(opg)) return;
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(2, (seed >> 16) % 2 == 0 ? 0 : 100);
        Posted memory q = draft(p.worker, groups);
        q.leaves[1].jobHash = p.leaves[index].jobHash;
        if ((seed >> 17) % 2 == 0) q.leaves[1].receiptHash = p.leaves[index].receiptHash;
        grow(q);
        post(q);
        // With each earlier leaf of the job.
        uint256 count = doubles.length;
        for (uint256 k; k < count; ++k) {
            Double memory d = doubles[k];
            if (d.second == i && index == 1) doubles.push(Double(d.batch, d.index, stored.length));
            if (d.batch == i && d.index == index) doubles.push(Double(d.second, 1, stored.length));
        }
        doubles.push(Double(i, index, stored.length));
        stored.push(abi.encode(q));
        moduleOf.push(current);
    }

    /// @dev A worker and a gateway name a payer that signed nothing.
    function forgeCheque(uint256 seed) external {
        use(seed % 2);
        if (block.timestamp < rulings.suspendedUntil(worker)) return;
        Group[] memory groups = new Group[](1);
        groups[0] = groupOf(1, 0);
        groups[0].payer = BYSTANDER;
        groups[0].cumulative = type(uint128).max;
        Posted memory p = draft(worker, groups);
        bytes[] memory cheques = new bytes[](1);
        cheques[0] = sign(seed % 3 == 0 ? WORKER_KEY : GATEWAY_KEY, chequeDigest(groups[0], worker, 0));
        try this.sendForged(p, cheques) {} catch {}
    }

    function sendForged(Posted memory p, bytes[] memory cheques) external {
        assertEq(msg.sender, address(this), "internal");
        send(p, digestsOf(p), cheques);
    }

    function pass(uint256 seed) external {
        uint256[6] memory times = [uint256(2), 60, GRACE, REDRAW / 5, WINDOW, SETTLE_DELAY];
        mine(1);
        warpTo(block.timestamp + times[seed % 6]);
    }

    function sealBatch(uint256 seed) external some {
        (, Posted memory p) = pick(seed);
        mine(2);
        try rounds.seal(p.batchId, p.groups, p.atRisk) {} catch {}
    }

    /// @dev Some auditors stay silent, others skip leaves or set stray bits.
    function postSummary(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        uint8 round = rounds.progressOf(p.batchId).round;
        Drawn[] memory accounts = drawnOf(p, round);
        if (accounts.length == 0) return;
        Drawn memory drawn = accounts[(seed >> 8) % accounts.length];
        if (drawn.summaryBlock != 0) return;
        bytes memory bitmap = bitmapOf(p, drawn.account, round);
        uint256 mood = (seed >> 16) % 4;
        if (mood == 0) bitmap[0] &= bytes1(uint8(seed >> 24));
        if (mood == 1) bitmap[0] = bytes1(uint8((1 << (p.leaves.length < 8 ? p.leaves.length : 8)) - 1));
        Summary memory summary = summaryOf(p, drawn.account, round, bitmap);
        if (mood == 2) summary.counts = bytes32(uint256(1) << 32);
        try rounds.postSummary(summary, bitmap, signed(summary)) {
            bitmapsOf[i][drawn.account] = bitmap;
            countsOf[i][drawn.account] = summary.counts;
        } catch {}
    }

    /// @dev The time for it is short: all batches are tried.
    function beginRedraw(uint256 seed) external some {
        for (uint256 k; k < stored.length; ++k) {
            (uint256 i, Posted memory p) = pick(k);
            (Summary[] memory summaries,) = posted(i, p, rounds.progressOf(p.batchId).round);
            if ((seed >> 8) % 2 == 0) summaries = new Summary[](0);
            try rounds.beginRedraw(p.batchId, summaries) {} catch {}
        }
    }

    function holdLeaf(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        uint256 index = (seed >> 8) % p.leaves.length;
        uint256 g = p.leaves[index].group;
        uint256 before = claims.groupState(p.batchId, g).removedPrice;
        try cases.hold(p.batchId, p.groups, p.atRisk, p.leaves[index], proofOf(p, index)) {
            // A leaf that a proof voided stays void: its case holds nothing.
            bool isHeld = claims.leafStatus(p.batchId, claims.leafHash(p.leaves[index])) == LeafStatus.Held;
            held.push(Held(i, index, claims.groupState(p.batchId, g).removedPrice - before, isHeld));
        } catch {}
    }

    function holdLeafList(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        if ((seed >> 8) % 4 != 0) return;
        try cases.hold(p.batchId, p.groups, p.atRisk, list(), new bytes32[](0)) {
            held.push(Held(i, LIST, 0, true));
        } catch {}
    }

    function ruleCase(uint256 seed) external {
        if (held.length == 0) return;
        Held storage h = held[seed % held.length];
        (, Posted memory p) = pick(h.batch);
        if ((seed >> 32) % 3 == 0 && block.timestamp <= free(p)) return;
        Leaf memory leaf = h.index == LIST ? list() : p.leaves[h.index];
        Outcome outcome = Outcome(1 + (seed >> 8) % 4);
        Drawn[] memory accounts = drawnOf(p, 0);
        address opener = accounts.length > 0 && (seed >> 16) % 2 == 0 ? accounts[0].account : payer;
        if ((seed >> 40) % 2 == 0) cases.takeBond(p.worker, 1e18);
        // A closed case may be ruled on again: nothing happens to the leaf.
        cases.rule(p.batchId, p.groups, p.atRisk, leaf, outcome, (seed >> 24) % 4 == 0, opener);
        h.open = false;
    }

    function claimGroups(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        (Summary[] memory summaries, bytes[] memory bitmaps) = allPosted(i, p);
        uint256 from = (seed >> 8) % p.groups.length;
        try claims.claim(p.batchId, p.groups, p.atRisk, from, p.groups.length, summaries, bitmaps) {} catch {}
    }

    function voidUnsealed(uint256 seed) external some {
        (, Posted memory p) = pick(seed);
        try rulings.voidUnsealed(p.batchId, p.groups, p.atRisk) {} catch {}
    }

    function openUnchecked(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        (Summary[] memory summaries, bytes[] memory bitmaps) = allPosted(i, p);
        uint256 index = (seed >> 8) % p.leaves.length;
        Leaf[] memory leaves = new Leaf[](1);
        bytes32[][] memory proofs = new bytes32[][](1);
        (leaves[0], proofs[0]) = (p.leaves[index], proofOf(p, index));
        try claims.openUnchecked(p.batchId, p.groups, p.atRisk, summaries, bitmaps, leaves, proofs) {} catch {}
    }

    function giveUp(uint256 seed) external some {
        (, Posted memory p) = pick(seed);
        if ((seed >> 16) % 4 != 0) return;
        vm.prank(p.worker);
        try claims.giveUp(p.batchId, p.groups, p.atRisk, (seed >> 8) % p.groups.length) {} catch {}
    }

    function releasePay(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        proveDoubles(i);
        use(moduleOf[i]);
        uint256 pay = payOf(p);
        try claims.release(p.batchId, p.groups, p.atRisk) {
            if (pay != 0 && block.timestamp <= free(p)) ++leftTooEarly;
        } catch {}
    }

    function payOf(Posted memory p) private view returns (uint256 pay) {
        for (uint256 g; g < p.groups.length; ++g) pay += claims.groupState(p.batchId, g).pay;
    }

    /// @dev Any account watches the workers: a job in two leaves is proven before the pay of either can leave.
    function proveDoubles(uint256 i) private {
        for (uint256 k; k < doubles.length; ++k) {
            if (doubles[k].batch == i || doubles[k].second == i) proveDouble(doubles[k]);
        }
    }

    function proveDouble(Double memory d) private {
        use(moduleOf[d.batch]);
        Posted memory p = abi.decode(stored[d.batch], (Posted));
        Posted memory q = abi.decode(stored[d.second], (Posted));
        (uint256 stake, uint256 leaving,) = escrow.pledgeOf(address(batches), p.worker, Purpose.Worker);
        uint256 rewards = bountiesOf(FRIEND);
        vm.prank(FRIEND);
        try faults.proveDoubleJob(leafProof(p, d.index), leafProof(q, 1)) {} catch {
            return;
        }
        (uint256 stake2, uint256 leaving2,) = escrow.pledgeOf(address(batches), p.worker, Purpose.Worker);
        uint256 taken = stake + leaving - stake2 - leaving2;
        if ((bountiesOf(FRIEND) - rewards) * 10 > taken) ++betterThanExit;
        if (taken != 0) pledgeOpg(address(batches), p.worker, Purpose.Worker, taken);
        for (uint256 h; h < held.length; ++h) {
            if (held[h].index == LIST) continue;
            Posted memory of_ = held[h].batch == d.batch ? p : q;
            if (held[h].batch != d.batch && held[h].batch != d.second) continue;
            bytes32 hash = claims.leafHash(of_.leaves[held[h].index]);
            if (claims.leafStatus(of_.batchId, hash) == LeafStatus.Void) held[h].open = false;
        }
    }

    /// @dev The unpaid rewards of an account, all of which must wait for an exit's time.
    function bountiesOf(address account) private returns (uint256 sum) {
        for (uint256 id = 1; id <= 200; ++id) {
            (address to,, uint256 amount, uint64 readyAt) = faults.bountyOf(id);
            if (to == address(0)) break;
            if (to != account) continue;
            sum += amount;
            if (bountySeen[current][id]) continue;
            bountySeen[current][id] = true;
            if (readyAt < block.timestamp + batches.exitDelay()) ++betterThanExit;
        }
    }

    /// @dev A fault voids a leaf, held, paid or not.
    function voidLeaf(uint256 seed) external some {
        (uint256 i, Posted memory p) = pick(seed);
        if ((seed >> 16) % 4 != 0) return;
        uint256 index = (seed >> 8) % p.leaves.length;
        bytes32[] memory proof = proofOf(p, index);
        vm.prank(address(faults));
        claims.voidLeaf(p.batchId, p.groups, p.atRisk, p.leaves[index], proof);
        for (uint256 k; k < held.length; ++k) {
            if (held[k].batch == i && held[k].index == index) held[k].open = false;
        }
    }

    function changeBond(uint256 seed) external {
        use(seed % 2);
        address worker_ = (seed >> 1) % 2 == 0 ? worker : worker2;
        (uint256 bond,,) = escrow.pledgeOf(address(batches), worker_, Purpose.Bond);
        if ((seed >> 2) % 2 == 0 || bond == 0) return pledgeOpg(address(batches), worker_, Purpose.Bond, 1e18 + seed % 1e19);
        vm.prank(worker_);
        escrow.beginUnpledge(address(batches), Purpose.Bond, bond / 2 + 1);
        leavingSince[current][worker_] = block.timestamp;
    }

    /// @dev A bond that answered for a batch when it was posted stays until the batch's pay is free.
    function finishBond(uint256 seed) external {
        use(seed % 2);
        address worker_ = (seed >> 1) % 2 == 0 ? worker : worker2;
        vm.prank(worker_);
        try escrow.finishUnpledge(address(batches), Purpose.Bond) {} catch {
            return;
        }
        for (uint256 i; i < stored.length; ++i) {
            if (moduleOf[i] != current) continue;
            Posted memory p = abi.decode(stored[i], (Posted));
            if (p.worker != worker_ || batches.getBatch(p.batchId).postedAt > leavingSince[current][worker_]) continue;
            if (block.timestamp <= free(p)) ++leftTooEarly;
        }
    }

    function changeToken(uint256 seed) external {
        token.setFault(HostileToken.Fault(seed % 9));
    }

    function leaveSeat(uint256 seed) external {
        use(seed % 2);
        uint256 seat = 1 + (seed >> 1) % auditorCount();
        if ((seed >> 8) % 4 != 0 || seats.seatOf(address(batches), seat).until != 0) return;
        vm.prank(auditorAt(seat - 1));
        seats.beginLeave(address(batches), seat);
    }

    /// @dev A payer orders from an auditor, in one of two epochs; the cheque is collected twice, by any account. The reservation does
    /// not always cover it. Sometimes the auditor shows a cheque of a payer that signed nothing, which an account of its own signs.
    function collectOrder(uint256 seed) external {
        use(seed % 2);
        bool isForged = (seed >> 1) % 4 == 0;
        address token_ = !isForged && (seed >> 3) % 3 == 0 ? address(token) : address(opg);
        address auditor = auditorAt(isForged ? 0 : (seed >> 8) % 2);
        Cheque memory cheque = Cheque(
            address(orders), isForged ? BYSTANDER : payer, gateway, auditor, token_, 0, uint64((seed >> 16) % 2), 0, 0, 10_000, 0
        );
        bytes32 key = orderKey(current, auditor, token_, cheque.epoch);
        cheque.cumulative = promised[key] + (seed >> 24) % 1000;
        if (!isForged) promised[key] = cheque.cumulative;
        uint256 amount = (seed >> 40) % 1000;
        if (!isForged && amount != 0 && escrow.freeOf(payer, token_) >= amount) {
            vm.prank(payer);
            escrow.reserve(address(orders), auditor, token_, amount);
            paidIn[current] += amount;
        }
        bytes memory signature = sign(isForged ? GATEWAY_KEY : PAYER_KEY, escrow.hashCheque(cheque));
        uint256 before = escrow.freeOf(auditor, token_);
        for (uint256 i; i < 2; ++i) {
            try orders.collect(cheque, signature) {} catch {}
        }
        if (isForged) return;
        before = escrow.freeOf(auditor, token_) - before;
        collected[key] += before;
        paidOut[current] += before;
    }

    /// @dev The payer begins to take a reservation for audits back, or ends that.
    function releaseOrders(uint256 seed) external {
        use(seed % 2);
        (address auditor, address token_) =
            (auditorAt((seed >> 1) % 2), (seed >> 3) % 2 == 0 ? address(token) : address(opg));
        (uint256 amount, uint256 leaving, uint64 readyAt) =
            escrow.reservationOf(address(orders), payer, auditor, token_);
        vm.startPrank(payer);
        if (leaving != 0 && block.timestamp >= readyAt) {
            escrow.finishRelease(address(orders), auditor, token_);
            paidOut[current] += leaving;
        }
        if (amount != 0) escrow.beginRelease(address(orders), auditor, token_, amount);
        vm.stopPrank();
    }

    function orderKey(uint256 m, address auditor, address token_, uint64 epoch) private view returns (bytes32) {
        return keccak256(abi.encode(modules[m].orders, auditor, token_, epoch));
    }

    // Reading ---------------------------------------------------------------------------------------------------------------

    /// @dev Posted summaries of a round, in order.
    function posted(uint256 i, Posted memory p, uint8 round)
        internal
        view
        returns (Summary[] memory summaries, bytes[] memory bitmaps)
    {
        Drawn[] memory accounts = drawnOf(p, round);
        uint256 n;
        for (uint256 k; k < accounts.length; ++k) {
            if (accounts[k].summaryBlock != 0) ++n;
        }
        summaries = new Summary[](n);
        bitmaps = new bytes[](n);
        n = 0;
        for (uint256 k; k < accounts.length; ++k) {
            if (accounts[k].summaryBlock == 0) continue;
            bitmaps[n] = bitmapsOf[i][accounts[k].account];
            summaries[n] = summaryOf(p, accounts[k].account, round, bitmaps[n]);
            summaries[n++].counts = countsOf[i][accounts[k].account];
        }
    }

    function allPosted(uint256 i, Posted memory p)
        internal
        view
        returns (Summary[] memory summaries, bytes[] memory bitmaps)
    {
        summaries = new Summary[](12);
        bitmaps = new bytes[](12);
        uint256 n;
        for (uint8 round; round < 3; ++round) {
            (Summary[] memory some_, bytes[] memory bits) = posted(i, p, round);
            for (uint256 k; k < some_.length; ++k) (summaries[n], bitmaps[n++]) = (some_[k], bits[k]);
        }
        assembly ("memory-safe") {
            mstore(summaries, n)
            mstore(bitmaps, n)
        }
    }

    // Invariants ------------------------------------------------------------------------------------------------------------

    function check() external {
        this.checkOwners();
        this.checkMoney();
        this.checkHeld();
        this.checkDraws();
        this.checkCounters();
        this.checkJobs();
        this.checkOrders();
    }

    /// @notice The module's money is what its groups, held leaves and bounties add up to.
    function checkMoney() external {
        for (uint256 m; m < 2; ++m) {
            use(m);
            for (uint256 t; t < 2; ++t) {
                address token_ = t == 0 ? address(opg) : address(token);
                assertEq(escrow.freeOf(address(batches), token_), owedIn(m, token_) + bountiesIn(token_), "money of the module");
            }
        }
    }

    function owedIn(uint256 m, address token_) private view returns (uint256 sum) {
        for (uint256 i; i < stored.length; ++i) {
            if (moduleOf[i] != m) continue;
            Posted memory p = abi.decode(stored[i], (Posted));
            for (uint256 g; g < p.groups.length; ++g) {
                if (p.groups[g].token != token_) continue;
                GroupState memory s = claims.groupState(p.batchId, g);
                if (s.claimed) sum += s.pay;
                else sum += uint256(p.groups[g].priceTotal) - s.removedPrice + p.groups[g].auditTotal - s.removedAudit;
            }
        }
        for (uint256 k; k < held.length; ++k) {
            if (!held[k].open || held[k].index == LIST || moduleOf[held[k].batch] != m) continue;
            Posted memory p = abi.decode(stored[held[k].batch], (Posted));
            if (p.groups[p.leaves[held[k].index].group].token == token_) sum += held[k].price;
        }
    }

    function bountiesIn(address token_) private view returns (uint256 sum) {
        for (uint256 id = 1; id <= 200; ++id) {
            (, address of_, uint256 amount,) = rulings.bountyOf(id);
            if (of_ == token_) sum += amount;
            (, of_, amount,) = faults.bountyOf(id);
            if (of_ == token_) sum += amount;
        }
    }

    /// @notice Nothing leaves while it can be taken, no money moves without the signature of its owner, and no proof of an own fault
    /// pays more or sooner than an exit.
    function checkOwners() external {
        assertEq(leftTooEarly, 0, "left too early");
        assertEq(betterThanExit, 0, "better than exit");
        for (uint256 m; m < 2; ++m) {
            use(m);
            for (uint256 w; w < 2; ++w) {
                (uint256 amount, uint256 leaving,) =
                    escrow.reservationOf(address(batches), BYSTANDER, w == 0 ? worker : worker2, address(opg));
                assertEq(amount + leaving, BYSTANDER_MONEY, "money of a bystander");
            }
        }
    }

    /// @notice Money that payers reserved for audits is there, was collected, or went back to them; no cheque is drawn beyond its sum; no
    /// money stays with the contract, and none of a payer that signed nothing moves.
    function checkOrders() external {
        for (uint256 m; m < 2; ++m) {
            use(m);
            uint256 here;
            for (uint256 k; k < 4; ++k) {
                (address auditor, address token_) = (auditorAt(k % 2), k < 2 ? address(token) : address(opg));
                (uint256 amount, uint256 leaving,) =
                    escrow.reservationOf(address(orders), payer, auditor, token_);
                here += amount + leaving;
                assertEq(escrow.freeOf(address(orders), token_), 0, "nothing stays with Orders");
                for (uint64 epoch; epoch < 2; ++epoch) {
                    bytes32 key = keccak256(abi.encode(payer, gateway, auditor, token_, epoch, uint16(10_000)));
                    uint256 credited = collected[orderKey(m, auditor, token_, epoch)];
                    uint256 most = promised[orderKey(m, auditor, token_, epoch)];
                    assertTrue(credited <= most, "no more than a cheque promises");
                    assertEq(orders.spentOf(key), credited, "spent");
                }
            }
            assertEq(paidIn[m], paidOut[m] + here, "money of orders");
            (uint256 still,,) =
                escrow.reservationOf(address(orders), BYSTANDER, auditorAt(0), address(opg));
            assertEq(still, BYSTANDER_MONEY, "money of a bystander for audits");
        }
    }

    /// @notice Of the leaves of one job at most one is paid.
    function checkJobs() external {
        for (uint256 k; k < doubles.length; ++k) {
            Double memory d = doubles[k];
            assertTrue(!isReleased(d.batch, d.index) || !isReleased(d.second, 1), "a job is paid once");
        }
    }

    function isReleased(uint256 i, uint256 index) private returns (bool) {
        use(moduleOf[i]);
        Posted memory p = abi.decode(stored[i], (Posted));
        Leaf memory leaf = p.leaves[index];
        GroupState memory s = claims.groupState(p.batchId, leaf.group);
        bool isVoid = claims.leafStatus(p.batchId, claims.leafHash(leaf)) == LeafStatus.Void;
        return s.settled && !s.givenUp && !isVoid;
    }

    /// @notice A leaf is held exactly while its case is open.
    function checkHeld() external {
        for (uint256 i; i < stored.length; ++i) {
            (, Posted memory p) = pick(i);
            for (uint256 k; k < p.leaves.length; ++k) {
                bool open;
                for (uint256 h; h < held.length; ++h) {
                    open = open || (held[h].open && held[h].batch == i && held[h].index == k);
                }
                LeafStatus status = claims.leafStatus(p.batchId, claims.leafHash(p.leaves[k]));
                assertTrue(open == (status == LeafStatus.Held), "held exactly while its case is open");
            }
        }
    }

    /// @notice No batch draws its worker, and none draws an account twice.
    function checkDraws() external {
        for (uint256 i; i < stored.length; ++i) {
            (, Posted memory p) = pick(i);
            address[] memory seen = new address[](12);
            uint256 n;
            for (uint8 round; round < 3; ++round) {
                Drawn[] memory accounts = drawnOf(p, round);
                for (uint256 k; k < accounts.length; ++k) {
                    address account = accounts[k].account;
                    assertTrue(account != p.worker, "no worker");
                    for (uint256 s; s < n; ++s) assertTrue(seen[s] != account, "drawn once");
                    seen[n++] = account;
                }
            }
        }
    }

    /// @notice Liability is the value of the groups that are not settled; locked pay is that of the worker's generation.
    function checkCounters() external {
        for (uint256 m; m < 2; ++m) {
            use(m);
            for (uint256 w; w < 2; ++w) {
                address worker_ = w == 0 ? worker : worker2;
                (uint256 value, uint256 pay, uint256 payInToken) = countersOf(m, worker_);
                assertEq(batches.liabilityOf(worker_), value, "liability");
                uint256 debt = claims.debtOf(worker_, address(opg));
                assertEq(claims.lockedOf(worker_, address(opg)), pay - (debt < pay ? debt : pay), "locked OPG");
                debt = claims.debtOf(worker_, address(token));
                uint256 rest = payInToken - (debt < payInToken ? debt : payInToken);
                assertEq(claims.lockedOf(worker_, address(token)), rest, "locked tokens");
            }
        }
    }

    function countersOf(uint256 m, address worker_)
        private
        view
        returns (uint256 value, uint256 pay, uint256 payInToken)
    {
        uint32 generation = rulings.generationOf(worker_);
        for (uint256 i; i < stored.length; ++i) {
            Posted memory p = abi.decode(stored[i], (Posted));
            if (moduleOf[i] != m || p.worker != worker_) continue;
            bool counts = batches.getBatch(p.batchId).generation == generation;
            for (uint256 g; g < p.groups.length; ++g) {
                GroupState memory s = claims.groupState(p.batchId, g);
                bool isOpg = p.groups[g].token == address(opg);
                if (!s.settled) value += isOpg ? p.groups[g].priceTotal : uint256(p.groups[g].priceTotal) * 1e13;
                if (counts && isOpg) pay += s.pay;
                if (counts && !isOpg) payInToken += s.pay;
            }
        }
    }

    /// @notice Time alone frees all money: any account ends every batch after windowEnd + E.
    function finish() external {
        if (stored.length == 0) return;
        warpTo(block.timestamp + uint256(WINDOW) + SETTLE_DELAY + 1);
        for (uint256 k; k < held.length; ++k) {
            (, Posted memory p) = pick(held[k].batch);
            if (held[k].open) {
                claims.expire(p.batchId, p.groups, p.atRisk, held[k].index == LIST ? list() : p.leaves[held[k].index]);
            }
            held[k].open = false;
        }
        for (uint256 i; i < stored.length; ++i) {
            (, Posted memory p) = pick(i);
            (Summary[] memory summaries, bytes[] memory bitmaps) = allPosted(i, p);
            try rulings.voidUnsealed(p.batchId, p.groups, p.atRisk) {} catch {}
            claim(p, summaries, bitmaps);
            proveDoubles(i);
            use(moduleOf[i]);
            release(p);
        }
        this.checkOwners();
        this.checkJobs();
        warpTo(block.timestamp + batches.exitDelay());
        for (uint256 m; m < 2; ++m) {
            use(m);
            for (uint256 id = 1; id <= 200; ++id) {
                (address to,,,) = rulings.bountyOf(id);
                if (to != address(0)) rulings.payBounty(id);
                (to,,,) = faults.bountyOf(id);
                if (to != address(0)) faults.payBounty(id);
            }
            assertEq(batches.liabilityOf(worker) + batches.liabilityOf(worker2), 0, "no liability");
            assertEq(freeOpg(address(batches)), 0, "no OPG is left with the module");
            assertEq(escrow.freeOf(address(batches), address(token)), 0, "no tokens are left with the module");
            assertEq(claims.lockedOf(worker, address(opg)) + claims.lockedOf(worker2, address(opg)), 0, "nothing locked");
        }
    }
}
